package dev.peercircles.circles;

import java.time.Duration;
import java.util.Set;

/** Who can read a channel right now (port to a platform). Thread-safe; may block. */
public interface ChannelReaders {

  /** The platform it knows. */
  Platform platform();

  /** What can be seen of a channel; asked anew each time. */
  Seen in(Home home);

  /**
   * Whether somebody else may receive what people write to the bot, as far as the platform lets
   * that be seen. Answers at once, from what was seen last.
   */
  default boolean isOverheard() {
    return false;
  }

  /** What was seen. */
  sealed interface Seen {
    /**
     * It is private and shared with nobody outside.
     *
     * @param accounts ids of the accounts in it, guests among them, bots not; without those who can
     *     read everything as owners or administrators
     */
    record Private(Set<String> accounts) implements Seen {
      public Private {
        accounts = Set.copyOf(accounts);
      }
    }

    /**
     * The same, but others whom the platform doesn't name may read it too.
     *
     * @param accounts those whom it names
     */
    record Partial(Set<String> accounts) implements Seen {
      public Partial {
        accounts = Set.copyOf(accounts);
      }
    }

    /** Others than its members can read it. */
    record Open() implements Seen {}

    /**
     * It can't be seen just now: the platform wants to be asked less.
     *
     * @param pause how long to wait before it is asked again
     */
    record NotNow(Duration pause) implements Seen {}

    /** It could not be seen. */
    record Unknown() implements Seen {}
  }
}
