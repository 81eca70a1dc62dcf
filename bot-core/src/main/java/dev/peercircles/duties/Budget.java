package dev.peercircles.duties;

import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.MessageKey;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * How much of each person's attention the bot may take unasked: one message a week over all
 * circles, two for a host. What does not fit is dropped and recorded, never sent late.
 */
public final class Budget {
  private static final int MEMBER = 1;
  private static final int HOST = 2;

  private final BudgetStore store;
  private final Set<Foreseen> foreseen;

  @Inject
  public Budget(BudgetStore store, Set<Foreseen> foreseen) {
    this.store = store;
    this.foreseen = foreseen;
  }

  /**
   * Counts what the bot reminds somebody of by itself, inside a unit of work: dropped as well if a
   * message that comes in any case is still to come in that week. Hosts' questions stand beside it.
   *
   * @param day local day of the circle on which it goes out
   * @return whether it may be sent
   */
  public boolean remind(Unasked message, LocalDate day) {
    var sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    boolean fits =
        message.asHost() || foreseen.stream().noneMatch(f -> f.isComing(message.to(), day, sunday));
    if (!fits) {
      store.dropped(message.to(), monday(day), message.post().key().toString());
    }
    return fits && take(message, day);
  }

  /**
   * Counts an unasked message, inside a unit of work.
   *
   * @param day local day of the circle on which it goes out
   * @return whether it may be sent
   */
  public boolean take(Unasked message, LocalDate day) {
    var monday = monday(day);
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
    var monday = monday(day);
    if (left(member, false, monday) > 0) {
      store.spend(member, monday, key.toString());
    }
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private int left(MemberId member, boolean host, LocalDate monday) {
    return (host ? HOST : MEMBER) - store.spent(member, monday);
  }
}
