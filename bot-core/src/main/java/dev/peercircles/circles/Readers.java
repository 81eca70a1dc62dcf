package dev.peercircles.circles;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a circle's channel is read by its members and by nobody else. May block. */
public final class Readers {
  private final Provider<Set<ChannelReaders>> platforms;
  private final Roster roster;

  /** Over these platforms. */
  public Readers(Set<ChannelReaders> platforms, Roster roster) {
    this(() -> platforms, roster);
  }

  /**
   * @param platforms asked at each use: an adapter that knows its channels also takes commands in,
   *     and those may ask this
   */
  @Inject
  Readers(Provider<Set<ChannelReaders>> platforms, Roster roster) {
    this.platforms = platforms;
    this.roster = roster;
  }

  /** Whether what must reach nobody else may be posted now. What can't be seen is not trusted. */
  public boolean areOnlyMembers(Circle circle) {
    return of(circle) instanceof Audience.OnlyMembers;
  }

  /** Whether somebody else may receive what its people write to the bot. Answers at once. */
  public boolean areOverhearing(Circle circle) {
    return platform(circle).filter(ChannelReaders::isOverheard).isPresent();
  }

  private Optional<ChannelReaders> platform(Circle circle) {
    return platforms.get().stream()
        .filter(p -> p.platform() == circle.home().platform())
        .findFirst();
  }

  /** Whether its platform can be asked at all. */
  public boolean canLook(Circle circle) {
    return platform(circle).isPresent();
  }

  /** Who reads it, asked anew. */
  public Audience of(Circle circle) {
    return platform(circle)
        .map(p -> p.in(circle.home()))
        .map(seen -> judged(circle, seen))
        .orElseGet(Audience.Unknown::new);
  }

  private Audience judged(Circle circle, ChannelReaders.Seen seen) {
    return switch (seen) {
      case ChannelReaders.Seen.Private(var accounts) ->
          judged(circle, accounts, new Audience.OnlyMembers());
      case ChannelReaders.Seen.Partial(var accounts) ->
          judged(circle, accounts, new Audience.Unlisted());
      case ChannelReaders.Seen.Open() -> new Audience.Everybody();
      case ChannelReaders.Seen.NotNow(var pause) -> new Audience.NotNow(pause);
      case ChannelReaders.Seen.Unknown() -> new Audience.Unknown();
    };
  }

  private Audience judged(Circle circle, Set<String> accounts, Audience fine) {
    var members = roster.membersOf(circle);
    if (members.isEmpty()) {
      // Nobody's circle: its platform doesn't say who is in it.
      return new Audience.Unknown();
    }
    var bosses = bosses(members, readers(circle, accounts));
    if (!bosses.isEmpty()) {
      return new Audience.Boss(bosses);
    }
    return accountsOf(circle, members).containsAll(accounts) ? fine : new Audience.Outsider();
  }

  private List<Member> readers(Circle circle, Set<String> accounts) {
    var platform = circle.home().platform();
    return accounts.stream()
        .sorted()
        .flatMap(id -> roster.behind(new Account(platform, id)).stream())
        .toList();
  }

  private List<MemberId> bosses(Collection<Member> members, Collection<Member> readers) {
    var authority = new Authority(linesAbove(members));
    var above =
        members.stream().flatMap(m -> authority.above(m.id()).stream()).collect(Collectors.toSet());
    return readers.stream().map(Member::id).filter(above::contains).distinct().toList();
  }

  /** These people and all above them whom anybody knows. */
  private Collection<Member> linesAbove(Collection<Member> people) {
    Map<MemberId, Member> known = new HashMap<>();
    people.forEach(p -> climb(Optional.of(p), known));
    return known.values();
  }

  private void climb(Optional<Member> from, Map<MemberId, Member> known) {
    var next = from;
    while (next.isPresent() && known.putIfAbsent(next.get().id(), next.get()) == null) {
      next = next.get().reportsTo().flatMap(roster::find);
    }
  }

  private static Set<String> accountsOf(Circle circle, List<Member> members) {
    return members.stream()
        .flatMap(m -> Stream.ofNullable(m.accounts().get(circle.home().platform())))
        .collect(Collectors.toUnmodifiableSet());
  }
}
