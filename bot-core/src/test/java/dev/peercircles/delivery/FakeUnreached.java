package dev.peercircles.delivery;

import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.messages.Destination;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** People who were not reached, in memory. */
public final class FakeUnreached implements Unreached {
  private final Outbox outbox;
  private final Map<MemberId, Platform> people = new HashMap<>();

  public FakeUnreached(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void note(PostId post, Platform platform) {
    if (outbox.find(post).orElseThrow().post().destination()
        instanceof Destination.Direct(var member)) {
      people.put(member, platform);
    }
  }

  @Override
  public void reached(MemberId member) {
    people.remove(member);
  }

  @Override
  public Optional<Platform> take(MemberId member) {
    return Optional.ofNullable(people.remove(member));
  }
}
