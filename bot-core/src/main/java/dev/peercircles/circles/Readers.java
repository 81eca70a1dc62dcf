package dev.peercircles.circles;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a circle's channel is read by its members and by nobody else. */
public final class Readers {
  private final Set<ChannelReaders> platforms;
  private final Roster roster;

  @Inject
  public Readers(Set<ChannelReaders> platforms, Roster roster) {
    this.platforms = Set.copyOf(platforms);
    this.roster = roster;
  }

  /** Whether what is confidential may be posted there now. What can't be seen is not trusted. */
  public boolean areOnlyMembers(Circle circle) {
    return platforms.stream()
        .filter(p -> p.platform() == circle.home().platform())
        .findFirst()
        .map(p -> p.in(circle.home()))
        .filter(seen ->
            seen instanceof ChannelReaders.Seen.Private(var accounts)
                && members(circle).containsAll(accounts))
        .isPresent();
  }

  private Set<String> members(Circle circle) {
    return roster.membersOf(circle).stream()
        .flatMap(m -> m.accountOn(circle.home().platform()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
