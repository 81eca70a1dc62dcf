package dev.peercircles.config;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Membership;
import dev.peercircles.circles.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who belongs to a circle, and who holds it. */
final class MembersReader {
  private static final int FEW = 3;
  private static final int MANY = 12;

  private final CircleId circle;
  private final At place;
  private final People people;

  MembersReader(CircleId circle, At place, People people) {
    this.circle = circle;
    this.place = place;
    this.people = people;
  }

  Optional<Membership> read(Optional<Home> home) {
    var members = place.require("members", "[ana, bo, chi]");
    if (members.isEmpty()) {
      return Optional.empty();
    }
    if (members.get().says("channel")) {
      return wholeChannel(members.get(), home);
    }
    var listed = listed(members.get());
    home.ifPresent(h -> listed.forEach((id, at) -> hasAccount(id, at, h.platform())));
    span(members.get(), List.copyOf(listed.keySet()));
    size(members.get(), members.get().items().size());
    return members.get().isList() && !listed.isEmpty()
        ? Optional.of(new Membership.Listed(listed.keySet().stream().map(Member::id).toList()))
        : Optional.empty();
  }

  private Optional<Membership> wholeChannel(At members, Optional<Home> home) {
    if (home.map(Home::platform).equals(Optional.of(Platform.DISCORD))) {
      members.error(
          "Discord shows no member list without a privileged right, so `channel` can't be read.",
          "list the people's ids, `[ana, bo, chi]`; joining by a button comes in a later version.");
      return Optional.empty();
    }
    return Optional.of(new Membership.WholeChannel());
  }

  private Map<Member, At> listed(At members) {
    var found = new LinkedHashMap<Member, At>();
    for (var item : members.items()) {
      var member = people.require(item);
      if (member.isPresent() && found.putIfAbsent(member.get(), item) != null) {
        item.error(
            Words.quote(member.get().id().value()) + " is listed twice.", "take one of them out.");
      }
    }
    return found;
  }

  private void hasAccount(Member member, At at, Platform platform) {
    var id = member.id().value();
    if (people.place(member).get(platform.key()).isEmpty()) {
      at.error(
          "%s has no %s account, and the circle lives on %s."
              .formatted(Words.quote(id), platform.title(), platform.title()),
          "add `%s: …` under people.%s, or take `%s` out of %s."
              .formatted(platform.key(), id, id, circle));
    }
  }

  private void span(At members, List<Member> listed) {
    var most = place.get("max_level_span").map(At::number).filter(n -> n.isPresent());
    var known = new ArrayList<>(listed.stream().filter(m -> m.level().isPresent()).toList());
    if (most.isEmpty() || known.isEmpty()) {
      return;
    }
    known.sort(Comparator.comparingInt(m -> m.level().orElseThrow()));
    var low = known.getFirst();
    var high = known.getLast();
    if (high.level().orElseThrow() - low.level().orElseThrow() > most.get().getAsInt()) {
      members.rest(
          circle,
          "The levels go from %s to %s, which is more than `max_level_span: %d` allows."
              .formatted(level(low), level(high), most.get().getAsInt()),
          "take one of the two out, or write a larger `max_level_span`.");
    }
    var unknown =
        listed.stream().filter(m -> m.level().isEmpty()).map(m -> m.id().value()).toList();
    if (!unknown.isEmpty()) {
      members.warn(
          "No level is known of "
              + Words.list(unknown)
              + ", so the span can't be checked for them.",
          "add `level: …` under `people`.");
    }
  }

  private static String level(Member member) {
    return "`" + member.id() + "` (" + member.level().orElseThrow() + ")";
  }

  private void size(At members, int size) {
    if (members.isList() && size > 0 && size < FEW) {
      members.warn(
          circle + " has only " + (size == 1 ? "one member." : "two members."),
          "four to eight is a good size.");
    }
    if (size > MANY) {
      members.warn(
          circle + " has " + size + " members; not everybody will get a say.",
          "four to eight is a good size; make two circles of it.");
    }
  }

  /** The person under {@code host} or {@code deputy}. */
  Optional<MemberId> holder(String role, Optional<Membership> membership, Optional<Home> home) {
    var at = place.get(role);
    var person = at.flatMap(people::require);
    if (person.isPresent() && membership.isPresent()) {
      switch (membership.get()) {
        case Membership.Listed listed -> isMember(role, person.get(), at.get(), listed);
        case Membership.WholeChannel all ->
            home.ifPresent(h -> hasAccount(person.get(), at.get(), h.platform()));
      }
    }
    return person.map(Member::id);
  }

  private static void isMember(String role, Member person, At at, Membership.Listed listed) {
    if (!listed.members().contains(person.id())) {
      at.error(
          "The %s %s is not a member.".formatted(role, Words.quote(person.id().value())),
          "add them to `members`, or name a member as %s.".formatted(role));
    }
  }
}
