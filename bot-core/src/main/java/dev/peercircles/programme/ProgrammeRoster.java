package dev.peercircles.programme;

import static java.util.stream.Collectors.toMap;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.ChannelPeople;
import dev.peercircles.circles.ChannelPeople.Profile;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Membership;
import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Roster;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who is in which circle: people as the configuration lists them, and whoever is in the channel of
 * a circle that takes its whole channel. Somebody who left that channel is no member. A person's
 * zone is the configured one, else their profile's.
 */
final class ProgrammeRoster implements Roster {
  private final Programme programme;
  private final Map<MemberId, Member> people;
  private final Provider<Set<ChannelPeople>> channels;

  /**
   * @param channels asked at each use: an adapter that knows its channels also takes commands in,
   *     and those ask this roster
   */
  @Inject
  ProgrammeRoster(Programme programme, Provider<Set<ChannelPeople>> channels) {
    this.programme = programme;
    this.people = programme.people().stream().collect(toMap(Member::id, Function.identity()));
    this.channels = channels;
  }

  @Override
  public List<Member> membersOf(Circle circle) {
    return switch (circle.membership()) {
      case Membership.Listed(var ids) -> ids.stream().flatMap(id -> listed(id).stream()).toList();
      case Membership.WholeChannel() ->
          inChannel(circle.home()).sorted(Comparator.comparing(Member::id)).toList();
    };
  }

  @Override
  public Optional<Member> find(MemberId id) {
    return listed(id).or(() -> unlisted().filter(m -> m.id().equals(id)).findFirst());
  }

  @Override
  public List<Member> admins() {
    return programme.admins().stream().sorted().flatMap(id -> listed(id).stream()).toList();
  }

  @Override
  public Optional<Member> behind(Account account) {
    var id = Optional.of(account.id());
    return programme.people().stream()
        .filter(p -> p.accountOn(account.platform()).equals(id))
        .findFirst()
        .map(this::inOwnZone)
        .or(() -> unlisted().filter(m -> m.accountOn(account.platform()).equals(id)).findFirst());
  }

  @Override
  public List<Circle> circlesOf(MemberId id) {
    return programme.circles().stream()
        .filter(c -> holds(c, id))
        .sorted(Comparator.comparing(Circle::id))
        .toList();
  }

  private boolean holds(Circle circle, MemberId id) {
    return switch (circle.membership()) {
      case Membership.Listed(var ids) -> ids.contains(id) && people.containsKey(id);
      case Membership.WholeChannel() -> inChannel(circle.home()).anyMatch(m -> m.id().equals(id));
    };
  }

  private Optional<Member> listed(MemberId id) {
    return Optional.ofNullable(people.get(id)).map(this::inOwnZone);
  }

  /** People whom no file names, in channels that are circles as a whole. */
  private Stream<Member> unlisted() {
    return programme.circles().stream()
        .filter(c -> c.membership() instanceof Membership.WholeChannel)
        .flatMap(c -> inChannel(c.home()))
        .filter(m -> !people.containsKey(m.id()));
  }

  private Stream<Member> inChannel(Home home) {
    return channels(home.platform()).flatMap(c -> c.in(home).stream()).map(this::member);
  }

  private Member member(Profile profile) {
    var account = profile.account();
    return programme.people().stream()
        .filter(p -> p.accountOn(account.platform()).equals(Optional.of(account.id())))
        .findFirst()
        .map(p -> p.orIn(profile.zone()))
        .orElseGet(() -> unlisted(profile));
  }

  private static Member unlisted(Profile profile) {
    var account = profile.account();
    return new Member(
        new MemberId(account.id().toLowerCase(Locale.ROOT)),
        profile.name(),
        OptionalInt.empty(),
        Optional.empty(),
        Map.of(account.platform(), account.id()),
        profile.zone(),
        List.of());
  }

  private Member inOwnZone(Member person) {
    return person.zone().isPresent() ? person : person.orIn(zoneOfProfile(person));
  }

  private Optional<ZoneId> zoneOfProfile(Member person) {
    return Stream.of(Platform.values())
        .flatMap(p -> person.accountOn(p).map(id -> new Account(p, id)).stream())
        .flatMap(a -> channels(a.platform()).flatMap(c -> c.of(a).stream()))
        .flatMap(profile -> profile.zone().stream())
        .findFirst();
  }

  private Stream<ChannelPeople> channels(Platform platform) {
    return channels.get().stream().filter(c -> c.platform() == platform);
  }
}
