package dev.peercircles.duties;

import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.MessageKey;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How much of each person's attention the bot may take unasked: one message a week over all
 * circles, two for a host. What does not fit is dropped and recorded, never sent late.
 */
public final class Budget {
  private static final int MEMBER = 1;
  private static final int HOST = 2;

  private final BudgetStore store;

  @Inject
  public Budget(BudgetStore store) {
    this.store = store;
  }

  /**
   * Counts an unasked message, inside a unit of work.
   *
   * @param day local day of the circle on which it goes out
   * @return whether it may be sent
   */
  public boolean take(Unasked message, LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var key = message.post().key().toString();
    if (left(message.to(), message.asHost(), monday) <= 0) {
      store.dropped(message.to(), monday, key);
      return false;
    }
    store.spend(message.to(), monday, key);
    return true;
  }

  /**
   * Notes, inside a unit of work, a message that comes whatever the week holds, as one about a
   * person's own turn does: if the week's one message is still free, it is this one.
   *
   * @param day local day of the circle on which it goes out
   */
  public void occupy(MemberId member, LocalDate day, MessageKey key) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (left(member, false, monday) > 0) {
      store.spend(member, monday, key.toString());
    }
  }

  private int left(MemberId member, boolean host, LocalDate monday) {
    return (host ? HOST : MEMBER) - store.spent(member, monday);
  }
}
