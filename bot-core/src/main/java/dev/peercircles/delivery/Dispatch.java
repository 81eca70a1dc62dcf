package dev.peercircles.delivery;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Message;
import java.util.Map;

/**
 * A post that a platform is asked to send, now and once.
 *
 * @param id its opaque id: nonce or metadata
 * @param address where it goes
 * @param message what it says
 * @param accounts the account of each person it mentions: whom it may ping. Who has none is named,
 *     not pinged
 */
public record Dispatch(
    PostId id, Address address, Message message, Map<MemberId, Account> accounts) {
  public Dispatch {
    accounts = Map.copyOf(accounts);
  }
}
