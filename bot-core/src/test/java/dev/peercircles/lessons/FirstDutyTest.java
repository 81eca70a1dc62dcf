package dev.peercircles.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Samples;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.PlannedPost;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Unasked;
import dev.peercircles.messages.Destination;
import dev.peercircles.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The host is asked to go first until they heard it, and no longer than the box is shut. */
class FirstDutyTest {
  private static final Circle CIRCLE = Samples.EM_BERLIN;
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 15);

  private final TestClock clock = TestClock.at("2026-10-15T13:00:00Z");
  private final FakeUnitOfWork work = new FakeUnitOfWork(clock);
  private final FakeOutbox outbox = new FakeOutbox(work, new FakePostIds());
  private final FakeLessonStore store = new FakeLessonStore(work);
  private final FirstDuty duty =
      new FirstDuty(
          (_, from, to) ->
              Stream.iterate(FIRST, d -> d.plusWeeks(1))
                  .takeWhile(d -> !d.isAfter(to))
                  .filter(d -> !d.isBefore(from))
                  .map(d -> d.atTime(15, 0))
                  .toList(),
          store,
          outbox);

  @Test
  void shouldAskOnceWhoHeardIt() {
    assertThat(asked(FIRST, true)).contains("the box opens on 29 Oct all the same");

    assertThat(asked(FIRST.plusWeeks(1), true)).isEmpty();
  }

  @Test
  void shouldAskAgainWhomAFullWeekLeftNoRoomAndKeepTheDay() {
    assertThat(asked(FIRST, false)).isNotEmpty();

    assertThat(asked(FIRST.plusWeeks(1), true)).contains("the box opens on 29 Oct all the same");
    assertThat(asked(FIRST.plusWeeks(2), true)).isEmpty();
  }

  @Test
  void shouldAskAgainWhoWasAway() {
    asked(FIRST, true);
    var question = outbox.rows().getFirst().planned();
    skip(question);

    assertThat(asked(FIRST.plusWeeks(1), true)).isNotEmpty();
  }

  @Test
  void shouldAskNobodyOnceTheBoxIsOpen() {
    asked(FIRST, false);
    asked(FIRST.plusWeeks(1), false);

    assertThat(asked(FIRST.plusWeeks(2), true)).isEmpty();
    assertThat(new Doors(store).areOpen(CIRCLE.id(), FIRST.plusWeeks(2))).isTrue();
  }

  @Test
  void shouldAskNobodyAfterSomebodyWentFirst() {
    asked(FIRST, false);
    work.run(() -> {
      store.opening(CIRCLE.id(), new LessonStore.Opening(FIRST, true));
      return 1;
    });

    assertThat(asked(FIRST.plusWeeks(1), true)).isEmpty();
  }

  /** What the host is asked on this day, if there is room for it in their week. */
  private String asked(LocalDate day, boolean room) {
    var due = duty.agenda(CIRCLE, day, day).getFirst();
    var decision = duty.decide(CIRCLE, due, new Moment(due.at(), false));
    work.run(() -> {
      decision.changes().forEach(Decision.Change::write);
      decision.unasked().stream().filter(_ -> room).map(Unasked::post).forEach(this::stage);
      return 1;
    });
    assertThat(decision.unasked())
        .allSatisfy(u -> {
          assertThat(u.asHost()).isTrue();
          assertThat(u.post().destination()).isEqualTo(new Destination.Direct(Samples.ANA.id()));
        });
    return decision.unasked().stream().map(u -> u.post().message().words()).findFirst().orElse("");
  }

  private void stage(dev.peercircles.messages.Post post) {
    outbox.stage(List.of(post));
  }

  private void skip(PlannedPost planned) {
    work.run(() -> {
      outbox.cancel(planned.post().key(), "its reader is away");
      return Optional.of(planned);
    });
  }
}
