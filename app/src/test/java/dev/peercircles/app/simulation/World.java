package dev.peercircles.app.simulation;

import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What everybody sees, on both platforms. It outlives the bot's processes. */
final class World {
  /** A message that stands somewhere. */
  static final class Seen {
    final PostId id;
    final Platform platform;
    final String place;
    final Receipt receipt;
    final Post post;
    final Instant at;
    Message message;

    Seen(PostId id, Platform platform, String place, Receipt receipt, Post post, Instant at) {
      this.id = id;
      this.platform = platform;
      this.place = place;
      this.receipt = receipt;
      this.post = post;
      this.at = at;
      this.message = post.message();
    }
  }

  /** Ends the key of a post that is the same as another. */
  static final String AGAIN = "again";

  private static final String DIRECT = "direct ";

  private final Map<Receipt, Seen> byReceipt = new LinkedHashMap<>();
  private final Map<MessageKey, Seen> byKey = new HashMap<>();
  private final Map<String, List<Seen>> byPlace = new HashMap<>();
  private final Set<Receipt> lost = new HashSet<>();
  private int count;
  private boolean forgotten;

  /** A new message. */
  Seen post(Platform platform, Dispatch dispatch, Post post, Instant at) {
    var place = place(dispatch.address());
    var channel =
        switch (dispatch.address()) {
          case Address.ToHome(var home) -> home.channel();
          case Address.ToPerson(var account) -> "direct-" + account.id();
          case Address.Below(var parent) -> parent.channel();
          case Address.InPlaceOf(var original) -> original.channel();
        };
    var receipt = new Receipt(channel, "m" + ++count);
    var seen = new Seen(dispatch.id(), platform, place, receipt, post, at);
    var earlier = Optional.ofNullable(byKey.put(original(post.key()), seen));
    if (earlier.isPresent() && !isAnotherHosts(earlier.get(), seen)) {
      throw new Violation(post.key() + " stands there twice");
    }
    byReceipt.put(receipt, seen);
    byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(seen);
    return seen;
  }

  /**
   * The database was put back from a backup: it has forgotten who had said that they can't come.
   */
  void forget() {
    forgotten = true;
  }

  /** A question to whoever hosts goes to somebody else when nobody knows any more who does. */
  private boolean isAnotherHosts(Seen earlier, Seen seen) {
    return forgotten && !earlier.place.equals(seen.place) && seen.place.startsWith(DIRECT);
  }

  /** The platform took it and lost it: nobody ever sees it, and it may be said once more. */
  void lose(Seen seen) {
    byReceipt.remove(seen.receipt);
    byKey.remove(original(seen.post.key()));
    byPlace.getOrDefault(seen.place, new ArrayList<>()).remove(seen);
    lost.add(seen.receipt);
  }

  private static MessageKey original(MessageKey key) {
    return key.value().endsWith("/" + AGAIN)
        ? new MessageKey(key.value().substring(0, key.value().length() - AGAIN.length() - 1))
        : key;
  }

  Optional<Seen> at(Receipt receipt) {
    return Optional.ofNullable(byReceipt.get(receipt));
  }

  Optional<Seen> under(MessageKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** What stands where this would go, oldest first. */
  List<Seen> in(Address address) {
    return byPlace.getOrDefault(place(address), List.of());
  }

  Iterable<Seen> all() {
    return byReceipt.values();
  }

  void requireVisible(Receipt receipt) {
    if (!byReceipt.containsKey(receipt) && !lost.contains(receipt)) {
      throw new Violation("recorded as sent, but nobody sees it: " + receipt);
    }
  }

  private static String place(Address address) {
    return switch (address) {
      case Address.ToHome(var home) -> "home " + home.channel();
      case Address.ToPerson(var account) -> DIRECT + account.platform() + account.id();
      case Address.Below(var parent) -> "below " + parent.message();
      case Address.InPlaceOf(var original) -> "in place of " + original.message();
    };
  }
}
