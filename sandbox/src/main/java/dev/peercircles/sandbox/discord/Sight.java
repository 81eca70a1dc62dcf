package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Seen;
import java.util.Comparator;
import java.util.List;

/** Who can see what. Guarded by the guild. */
final class Sight {
  private final GuildState guild;
  private final Rights rights;
  private final MessageStore store;
  private final Eyes eyes;

  Sight(GuildState guild, Rights rights, MessageStore store, Eyes eyes) {
    this.guild = guild;
    this.rights = rights;
    this.store = store;
    this.eyes = eyes;
  }

  /** A channel in which this person can act; acting elsewhere is a mistake of the script. */
  Channel channel(String person, String id) {
    return guild
        .channel(id)
        .filter(c -> rights.may(person, c, Right.VIEW_CHANNEL))
        .orElseThrow(() -> new IllegalArgumentException(person + " can't see " + id));
  }

  /** The message as it is now, if this person can see it. */
  StoredMessage message(String person, Seen seen) {
    return store
        .find(seen.id())
        .filter(m -> shown(person, m))
        .orElseThrow(() -> new IllegalArgumentException(person + " can't see " + seen.id()));
  }

  /** Everything in a channel and its threads that this person can see, oldest first. */
  List<Seen> look(String person, String place) {
    return guild.channels().stream()
        .filter(c -> c.shownAs().equals(place))
        .flatMap(c -> store.in(c.id()).stream())
        .filter(m -> shown(person, m))
        .sorted(Comparator.comparingLong(m -> Long.parseLong(m.id())))
        .map(eyes::see)
        .toList();
  }

  private boolean shown(String person, StoredMessage message) {
    return message.onlyFor().map(person::equals).orElse(true)
        && guild
            .channel(message.channel())
            .filter(c -> rights.may(person, c, Right.VIEW_CHANNEL))
            .isPresent();
  }
}
