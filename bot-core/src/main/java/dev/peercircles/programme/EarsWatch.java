package dev.peercircles.programme;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Alarm;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.notices.Notice;
import dev.peercircles.notices.NoticeHandler;
import dev.peercircles.stories.StoryPlans;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells the hosts of circles with a story box, once a day, that somebody else receives what is
 * written to the bot.
 */
final class EarsWatch implements NoticeHandler {
  private final Circles circles;
  private final StoryPlans stories;
  private final Alarm alarm;
  private final UnitOfWork work;
  private final InstantSource clock;

  @Inject
  EarsWatch(
      Circles circles, StoryPlans stories, Alarm alarm, UnitOfWork work, InstantSource clock) {
    this.circles = circles;
    this.stories = stories;
    this.alarm = alarm;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public void take(Notice notice) {
    switch (notice) {
      case Notice.Overheard(var platform) -> tell(platform, clock.instant());
      case Notice.ReadersChanged _ -> {}
    }
  }

  private void tell(Platform platform, Instant now) {
    circles.all().stream()
        .filter(c -> c.home().platform() == platform)
        .filter(c -> stories.of(c.id()).isPresent())
        .forEach(c -> tell(c, now));
  }

  private void tell(Circle circle, Instant now) {
    var today = now.atZone(circle.zone()).toLocalDate();
    if (circle.runsOn(today)) {
      var key = MessageKey.of(circle.id(), "overheard", today);
      work.run(() -> {
        alarm.raise(circle, key, ProgrammeTexts.overheard(circle), now);
        return key;
      });
    }
  }
}
