package dev.peercircles.checkins;

import dev.peercircles.circles.Circles;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import dev.peercircles.delivery.Objection;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.util.Optional;

/** Holds back a reminder whose reader has answered, or is no longer in the circle. */
final class NudgeObjection implements Objection {
  private final CheckinStore store;
  private final Circles circles;
  private final Roster roster;

  @Inject
  NudgeObjection(CheckinStore store, Circles circles, Roster roster) {
    this.store = store;
    this.circles = circles;
    this.roster = roster;
  }

  @Override
  public Optional<String> against(Post post) {
    return post.destination() instanceof Destination.Direct(var member)
        ? store
            .latest(post.circle())
            .filter(round -> post.key().equals(CheckinKeys.nudge(round, member)))
            .flatMap(round -> against(round, member))
        : Optional.empty();
  }

  private Optional<String> against(Round round, MemberId member) {
    if (store.answer(round.circle(), round.date(), member).isPresent()) {
      return Optional.of("answered");
    }
    boolean there =
        circles.find(round.circle()).stream()
            .flatMap(c -> roster.membersOf(c).stream())
            .anyMatch(m -> m.id().equals(member));
    return there ? Optional.empty() : Optional.of("its reader is no longer in the circle");
  }
}
