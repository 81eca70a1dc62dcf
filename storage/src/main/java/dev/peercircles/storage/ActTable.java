package dev.peercircles.storage;

import dev.peercircles.circles.CircleId;
import dev.peercircles.commands.Standing;
import dev.peercircles.stories.StoryActs;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The table {@code story_acts}. */
final class ActTable implements StoryActs {
  private final Transactions transactions;

  @Inject
  ActTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public void note(CircleId circle, Act act) {
    transactions.write(h ->
        h.createUpdate(
                "insert into story_acts (circle, day, act, standing)"
                    + " values (:circle, :day, :act, :standing) on conflict do nothing")
            .bind("circle", circle.value())
            .bind("day", act.day().toString())
            .bind("act", act.what().name())
            .bind("standing", act.by().name())
            .execute());
  }

  @Override
  public List<Act> of(CircleId circle) {
    return transactions.read(h ->
        h.createQuery(
                "select day, act, standing from story_acts where circle = :circle"
                    + " order by day desc, act, standing")
            .bind("circle", circle.value())
            .map((row, _) ->
                new Act(
                    LocalDate.parse(row.getString("day")),
                    What.valueOf(row.getString("act")),
                    Standing.valueOf(row.getString("standing"))))
            .list());
  }

  @Override
  public int dropBefore(LocalDate day) {
    return transactions.write(
        h -> h.execute("delete from story_acts where day < ?", day.toString()));
  }
}
