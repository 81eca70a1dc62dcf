package dev.peercircles.lessons;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lessons in memory. */
public final class FakeLessonStore implements LessonStore {
  private record Key(CircleId circle, MemberId member, LocalDate story) {}

  private final Table<Key, Lesson> lessons;
  private final Table<CircleId, Opening> openings;

  public FakeLessonStore(Journal journal) {
    lessons = new Table<>(journal);
    openings = new Table<>(journal);
  }

  /** A store whose writes need no unit of work. */
  public FakeLessonStore() {
    this(Journal.ANYWHERE);
  }

  @Override
  public void keep(Lesson lesson) {
    lessons.put(new Key(lesson.circle(), lesson.member(), lesson.story()), lesson);
  }

  @Override
  public List<Lesson> of(CircleId circle) {
    return lessons.rows(k -> k.circle().equals(circle)).stream()
        .sorted(
            Comparator.comparing(Lesson::said)
                .thenComparing(Lesson::story)
                .reversed()
                .thenComparing(Lesson::member))
        .toList();
  }

  @Override
  public int dropOf(CircleId circle, MemberId member) {
    return lessons.remove((k, _) -> k.circle().equals(circle) && k.member().equals(member));
  }

  @Override
  public int dropAll(CircleId circle) {
    return lessons.remove((k, _) -> k.circle().equals(circle))
        + openings.remove((k, _) -> k.equals(circle));
  }

  @Override
  public List<CircleId> circles() {
    return Stream.concat(lessons.keys().stream().map(Key::circle), openings.keys().stream())
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public Optional<Opening> opening(CircleId circle) {
    return openings.get(circle);
  }

  @Override
  public void opening(CircleId circle, Opening opening) {
    openings.put(circle, opening);
  }
}
