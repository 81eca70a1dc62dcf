package dev.peercircles.discord;

import dev.peercircles.delivery.PostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What tells one post of ours from another once it stands there, whatever it says by then: 30 bits
 * of its opaque id, as the id of the message's first component. Discord hands ids of components
 * back as they were given, shows them to nobody who only reads, and counts from one where none is
 * given: a mark is above all that it would give.
 */
final class Mark {
  private static final int DIGITS = 6;
  private static final int BITS = 5;
  private static final int LOWEST = 1 << DIGITS * BITS;
  private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

  private Mark() {}

  /** The mark of a post. */
  static int of(PostId id) {
    return id.value()
        .chars()
        .skip(id.value().length() - DIGITS)
        .map(BASE_32::indexOf)
        .reduce(1, (mark, digit) -> mark << BITS | digit);
  }

  /** A message's components, marked. */
  static List<MessageTopLevelComponent> on(List<MessageTopLevelComponent> components, PostId id) {
    var marked = new ArrayList<>(components);
    marked.set(0, marked.getFirst().withUniqueId(of(id)));
    return marked;
  }

  /** The mark that a message bears; empty if it bears none. */
  static Optional<Integer> in(DataObject message) {
    return message
        .optArray("components")
        .filter(components -> !components.isEmpty())
        .map(Mark::first)
        .filter(id -> id >= LOWEST);
  }

  private static int first(DataArray components) {
    return components.getObject(0).getInt("id", 0);
  }
}
