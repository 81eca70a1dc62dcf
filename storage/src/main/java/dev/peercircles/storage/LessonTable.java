package dev.peercircles.storage;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.lessons.Lesson;
import dev.peercircles.lessons.LessonStore;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The tables {@code lessons} and {@code story_openings}. */
final class LessonTable implements LessonStore {
  private final Transactions transactions;

  @Inject
  LessonTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public void keep(Lesson lesson) {
    transactions.write(h ->
        h.createUpdate(
                "insert into lessons (circle, member, story, said, words)"
                    + " values (:circle, :member, :story, :said, :words)"
                    + " on conflict (circle, member, story) do update set"
                    + " said = excluded.said, words = excluded.words")
            .bind("circle", lesson.circle().value())
            .bind("member", lesson.member().value())
            .bind("story", lesson.story().toString())
            .bind("said", lesson.said().toString())
            .bind("words", lesson.words())
            .execute());
  }

  @Override
  public List<Lesson> of(CircleId circle) {
    return transactions.read(h ->
        h.createQuery(
                "select member, story, said, words from lessons where circle = :circle"
                    + " order by said desc, story desc, member")
            .bind("circle", circle.value())
            .map((row, _) ->
                new Lesson(
                    circle,
                    new MemberId(row.getString("member")),
                    LocalDate.parse(row.getString("story")),
                    LocalDate.parse(row.getString("said")),
                    row.getString("words")))
            .list());
  }

  @Override
  public int dropOf(CircleId circle, MemberId member) {
    return transactions.write(h ->
        h.execute(
            "delete from lessons where circle = ? and member = ?", circle.value(), member.value()));
  }

  @Override
  public int dropAll(CircleId circle) {
    return transactions.write(h ->
        h.execute("delete from lessons where circle = ?", circle.value())
            + h.execute("delete from story_openings where circle = ?", circle.value()));
  }

  @Override
  public List<CircleId> circles() {
    return transactions.read(h ->
        h.createQuery(
                "select circle from lessons union select circle from story_openings"
                    + " order by circle")
            .map((row, _) -> new CircleId(row.getString(1)))
            .list());
  }

  @Override
  public Optional<Opening> opening(CircleId circle) {
    return transactions.read(h ->
        h.createQuery("select asked, told from story_openings where circle = :circle")
            .bind("circle", circle.value())
            .map((row, _) ->
                new Opening(
                    LocalDate.parse(row.getString("asked")), row.getString("told").equals("yes")))
            .findOne());
  }

  @Override
  public void opening(CircleId circle, Opening opening) {
    transactions.write(h ->
        h.createUpdate(
                "insert into story_openings (circle, asked, told) values (:circle, :asked, :told)"
                    + " on conflict (circle) do update set"
                    + " asked = excluded.asked, told = excluded.told")
            .bind("circle", circle.value())
            .bind("asked", opening.asked().toString())
            .bind("told", opening.told() ? "yes" : "no")
            .execute());
  }
}
