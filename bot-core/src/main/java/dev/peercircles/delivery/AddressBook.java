package dev.peercircles.delivery;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns the core's names for places and people into the platform's. */
final class AddressBook {
  private final Outbox outbox;
  private final Roster roster;

  @Inject
  AddressBook(Outbox outbox, Roster roster) {
    this.outbox = outbox;
    this.roster = roster;
  }

  Itinerary find(Circle circle, Destination destination) {
    return switch (destination) {
      case Destination.Channel _ -> new Itinerary.Ready(new Address.ToHome(circle.home()));
      case Destination.Elsewhere(var channel) -> elsewhere(circle, channel);
      case Destination.Direct(var member) -> direct(circle, member);
      case Destination.Thread(var parent) -> at(parent, Address.Below::new);
      case Destination.InPlaceOf(var original) -> at(original, Address.InPlaceOf::new);
    };
  }

  /** The channel in which something comes to stand; empty if it reaches a person directly. */
  Optional<Home> place(Circle circle, Destination destination) {
    return switch (destination) {
      case Destination.Channel _ -> Optional.of(circle.home());
      case Destination.Elsewhere(var channel) -> Optional.of(channel);
      case Destination.Direct _ -> Optional.empty();
      case Destination.Thread(var parent) -> placeOf(circle, parent);
      case Destination.InPlaceOf(var original) -> placeOf(circle, original);
    };
  }

  /** The id that its message bears, unchanged by edits. */
  PostId bears(PlannedPost planned) {
    return planned.post().destination() instanceof Destination.InPlaceOf(var original)
        ? outbox.find(original).map(PlannedPost::id).orElse(planned.id())
        : planned.id();
  }

  /** Whether a message there is known to be another post. */
  boolean isAnothers(PostId id, Receipt receipt) {
    return outbox.isAnothers(id, receipt);
  }

  private Optional<Home> placeOf(Circle circle, MessageKey message) {
    return outbox.find(message).flatMap(p -> place(circle, p.post().destination()));
  }

  /** The accounts of the people whom a message mentions, on the circle's platform. */
  Map<MemberId, Account> mentioned(Circle circle, Message message) {
    var accounts = new HashMap<MemberId, Account>();
    message.mentions().forEach(id -> account(circle, id).ifPresent(a -> accounts.put(id, a)));
    return accounts;
  }

  private static Itinerary elsewhere(Circle circle, Home channel) {
    return channel.platform() == circle.home().platform()
        ? new Itinerary.Ready(new Address.ToHome(channel))
        : new Itinerary.Never("the channel is on another platform than the circle");
  }

  private Itinerary direct(Circle circle, MemberId member) {
    return account(circle, member)
        .<Itinerary>map(a -> new Itinerary.Ready(new Address.ToPerson(a)))
        .orElseGet(() -> new Itinerary.Never("no account on " + circle.home().platform().title()));
  }

  private Itinerary at(MessageKey key, Function<Receipt, Address> address) {
    var receipt = outbox.receipt(key);
    if (receipt.isPresent()) {
      return new Itinerary.Ready(address.apply(receipt.get()));
    }
    return outbox
        .find(key)
        .map(AddressBook::without)
        .orElseGet(() -> new Itinerary.Never("the message it refers to was never staged"));
  }

  private static Itinerary without(PlannedPost planned) {
    return switch (planned.state()) {
      case PLANNED, SENDING, UNKNOWN -> new Itinerary.TooEarly();
      case SENT, SKIPPED ->
          planned.watch() == Watch.MISSED
              ? new Itinerary.TooEarly()
              : new Itinerary.Never("the message it refers to is " + planned.state());
    };
  }

  private Optional<Account> account(Circle circle, MemberId member) {
    var platform = circle.home().platform();
    return roster
        .find(member)
        .flatMap(m -> m.accountOn(platform))
        .map(id -> new Account(platform, id));
  }
}
