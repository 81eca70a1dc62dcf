package dev.peercircles.sandbox.discord;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A place where messages stand. */
sealed interface Channel {

  /** The platform's id. */
  String id();

  /** A text channel of the guild; overwrites by the id of the role or member they are for. */
  record Text(String id, String name, int position, Map<String, Overwrite> overwrites)
      implements Channel {
    public Text {
      overwrites = Map.copyOf(overwrites);
    }
  }

  /** A public thread; made from a message, it has that message's id. */
  record Thread(String id, String name, String parent, String owner, Instant made)
      implements Channel {}

  /** The conversation of one person with the bot. */
  record Direct(String id, String person) implements Channel {}

  /** What a role or member is given or denied in one channel; bits of {@link Right}. */
  record Overwrite(boolean role, long allow, long deny) {}

  /** Discord's number for the kind of channel. */
  default int type() {
    return switch (this) {
      case Text _ -> 0;
      case Direct _ -> 1;
      case Thread _ -> 11;
    };
  }

  /** The channel as a person names it: a thread stands in its parent. */
  default String shownAs() {
    return this instanceof Thread thread ? thread.parent() : id();
  }

  /** The message below which this thread hangs. */
  default Optional<String> below() {
    return this instanceof Thread thread ? Optional.of(thread.id()) : Optional.empty();
  }
}
