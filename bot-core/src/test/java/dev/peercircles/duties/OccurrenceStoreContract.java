package dev.peercircles.duties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.schedule.OccurrenceKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link OccurrenceStore} does. */
public abstract class OccurrenceStoreContract {
  private static final Instant NOW = Instant.parse("2026-10-12T07:30:00Z");
  private static final CircleId CIRCLE = new CircleId("em-berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

  /** The store under test. */
  protected abstract OccurrenceStore store();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void anOccurrenceIsRecordedOnce() {
    assertThat(store().isRecorded(open(MONDAY))).isFalse();

    assertThat(insert(open(MONDAY), Optional.empty())).isTrue();
    assertThat(insert(open(MONDAY), Optional.empty())).isFalse();
    assertThat(insert(open(MONDAY), Optional.of("later"))).isFalse();

    assertThat(store().isRecorded(open(MONDAY))).isTrue();
    assertThat(done(MONDAY)).containsExactly(MONDAY);
  }

  @Test
  void eachPartOfItsNameCounts() {
    insert(open(MONDAY), Optional.empty());

    assertThat(insert(key("em-paris", "checkin", "open", MONDAY), Optional.empty())).isTrue();
    assertThat(insert(key("em-berlin", "meeting", "open", MONDAY), Optional.empty())).isTrue();
    assertThat(insert(key("em-berlin", "checkin", "close", MONDAY), Optional.empty())).isTrue();
    assertThat(insert(open(MONDAY.plusDays(1)), Optional.empty())).isTrue();
  }

  @Test
  void doneOnesAreListedInOrderFromADayOn() {
    insert(open(MONDAY.plusWeeks(2)), Optional.empty());
    insert(open(MONDAY), Optional.empty());
    insert(open(MONDAY.plusWeeks(1)), Optional.empty());
    insert(open(MONDAY.plusWeeks(3)), Optional.of("missed"));

    assertThat(done(MONDAY.plusWeeks(1))).containsExactly(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
  }

  @Test
  void oldOnesAreDropped() {
    insert(open(MONDAY), Optional.empty());
    insert(open(MONDAY.plusDays(1)), Optional.of("missed"));
    insert(open(MONDAY.plusDays(2)), Optional.empty());

    assertThat(units().run(() -> store().dropBefore(MONDAY.plusDays(2)))).isEqualTo(2);

    assertThat(done(MONDAY)).containsExactly(MONDAY.plusDays(2));
    assertThat(store().isRecorded(open(MONDAY.plusDays(1)))).isFalse();
  }

  private java.util.List<LocalDate> done(LocalDate from) {
    return store().done(CIRCLE, "checkin", "open", from);
  }

  private boolean insert(OccurrenceKey key, Optional<String> skipped) {
    return units().run(() -> store().insert(key, NOW, skipped));
  }

  private static OccurrenceKey open(LocalDate date) {
    return key("em-berlin", "checkin", "open", date);
  }

  private static OccurrenceKey key(String circle, String plan, String step, LocalDate date) {
    return new OccurrenceKey(new CircleId(circle), plan, step, date);
  }
}
