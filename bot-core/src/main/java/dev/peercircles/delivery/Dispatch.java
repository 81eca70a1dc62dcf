package dev.peercircles.delivery;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Message;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A post that a platform is asked to send, now and once.
 *
 * @param id its opaque id: nonce or metadata
 * @param bears the id that the message bears: its own, or that of the message it changes
 * @param address where it goes
 * @param message what it says
 * @param accounts the account of each person it mentions: whom it may ping. Who has none is named,
 *     not pinged
 * @param undisturbed whom it must not ping though they have an account: they are away
 */
public record Dispatch(
    PostId id,
    PostId bears,
    Address address,
    Message message,
    Map<MemberId, Account> accounts,
    Set<MemberId> undisturbed) {
  public Dispatch {
    accounts = Map.copyOf(accounts);
    undisturbed = Set.copyOf(undisturbed);
  }

  /** The accounts of those whom it pings. */
  public Map<MemberId, Account> pinged() {
    var there = new HashMap<>(accounts);
    there.keySet().removeAll(undisturbed);
    return Map.copyOf(there);
  }

  /** A new message whose people are all there. */
  public Dispatch(PostId id, Address address, Message message, Map<MemberId, Account> accounts) {
    this(id, id, address, message, accounts, Set.of());
  }
}
