package dev.peercircles.app;

import dev.peercircles.circles.Authority;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Membership;
import dev.peercircles.circles.Platform;
import dev.peercircles.programme.Programme;
import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Persona;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills a simulated platform with the programme's people and the circles' private channels. */
final class Neighbourhood {
  private final Programme programme;

  Neighbourhood(Programme programme) {
    this.programme = programme;
  }

  /** Whether any circle lives on this platform. */
  boolean needs(Platform platform) {
    return programme.circles().stream().anyMatch(c -> c.home().platform() == platform);
  }

  /**
   * Everybody with an account there, and a private channel for each circle with its members and the
   * bot.
   */
  void fill(ChatWorld world, Platform platform) {
    programme.people().stream()
        .flatMap(p -> persona(p, platform).stream())
        .forEach(world::addPerson);
    programme.circles().stream()
        .filter(c -> c.home().platform() == platform)
        .map(c -> channel(c, platform))
        .forEach(world::addChannel);
    announced(platform).forEach(world::addChannel);
  }

  /** Channels in which plans of turns announce: everybody can read along. */
  private Stream<ChannelSpec> announced(Platform platform) {
    return programme.rotations().stream()
        .flatMap(p -> p.announceIn().stream())
        .filter(h -> h.platform() == platform)
        .map(Home::channel)
        .distinct()
        .filter(c -> programme.circles().stream().noneMatch(i -> i.home().channel().equals(c)))
        .map(c -> new ChannelSpec(c, "announced", false, true, everybody(platform)));
  }

  private Set<String> everybody(Platform platform) {
    return programme.people().stream()
        .flatMap(p -> p.accountOn(platform).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Persona> persona(Member person, Platform platform) {
    return person
        .accountOn(platform)
        .map(id -> Persona.of(id, person.name()))
        .map(p -> person.zone().map(z -> p.in(z.getId())).orElse(p));
  }

  private ChannelSpec channel(Circle circle, Platform platform) {
    return new ChannelSpec(
        circle.home().channel(), circle.id().value(), true, true, accounts(circle, platform));
  }

  private Set<String> accounts(Circle circle, Platform platform) {
    return members(circle.membership()).stream()
        .flatMap(id -> programme.people().stream().filter(p -> p.id().equals(id)))
        .flatMap(p -> p.accountOn(platform).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<MemberId> members(Membership membership) {
    return switch (membership) {
      case Membership.Listed(var members) -> members;
      case Membership.WholeChannel _ -> withoutBosses();
    };
  }

  /** Peers only: a circle with a boss in its channel would fall silent. */
  private List<MemberId> withoutBosses() {
    var everybody = programme.people().stream().map(Member::id).toList();
    var bosses =
        new Authority(programme.people())
            .conflicts(everybody).stream()
                .map(Authority.Conflict::manager)
                .collect(Collectors.toSet());
    return everybody.stream().filter(id -> !bosses.contains(id)).toList();
  }
}
