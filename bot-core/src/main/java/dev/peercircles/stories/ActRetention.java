package dev.peercircles.stories;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.PersonalData;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;

/** What host and deputy did is dropped after 90 days. */
final class ActRetention implements PersonalData {
  private static final int DAYS = 90;

  private final StoryActs acts;
  private final UnitOfWork work;

  @Inject
  ActRetention(StoryActs acts, UnitOfWork work) {
    this.acts = acts;
    this.work = work;
  }

  @Override
  public String name() {
    return "acts about story boxes";
  }

  @Override
  public int expire(Instant now) {
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    return work.run(() -> acts.dropBefore(today.minusDays(DAYS)));
  }
}
