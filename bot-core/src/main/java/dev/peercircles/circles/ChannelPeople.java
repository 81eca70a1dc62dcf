package dev.peercircles.circles;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who is in a channel, and what their profile says (port to a platform). Answers may be some
 * minutes old. Thread-safe; may block.
 */
public interface ChannelPeople {

  /** The platform it knows. */
  Platform platform();

  /** The people in this channel, without bots and guests; empty if it can't be seen. */
  List<Profile> in(Home home);

  /** What is known of this account, if anything. */
  Optional<Profile> of(Account account);

  /**
   * An account as its platform shows it.
   *
   * @param account whose
   * @param name the name shown
   * @param zone the zone of the profile, where the platform has one
   */
  record Profile(Account account, String name, Optional<ZoneId> zone) {}
}
