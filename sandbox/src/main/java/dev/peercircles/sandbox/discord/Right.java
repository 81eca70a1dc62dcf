package dev.peercircles.sandbox.discord;

import java.util.Arrays;
import java.util.Collection;

/** A right of Discord's permission bit set, as far as the simulated guild knows it. */
public enum Right {
  ADMINISTRATOR(3),
  MANAGE_CHANNELS(4),
  ADD_REACTIONS(6),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  MENTION_EVERYONE(17),
  USE_APPLICATION_COMMANDS(31),
  MANAGE_THREADS(34),
  CREATE_PUBLIC_THREADS(35),
  SEND_MESSAGES_IN_THREADS(38);

  /** What owners and administrators have. */
  static final long ALL = bits(values());

  private final int position;

  Right(int position) {
    this.position = position;
  }

  /** The right as a number with one bit set. */
  public long bit() {
    return 1L << position;
  }

  static long bits(Right... rights) {
    return Arrays.stream(rights).mapToLong(Right::bit).reduce(0, (a, b) -> a | b);
  }

  static long bits(Collection<Right> rights) {
    return bits(rights.toArray(Right[]::new));
  }

  boolean in(long rights) {
    return (rights & bit()) != 0;
  }
}
