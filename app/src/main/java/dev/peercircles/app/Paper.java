package dev.peercircles.app;

import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.Sighting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A platform that sends nothing and takes note of everything: for previews. */
final class Paper implements ChatPlatform {
  private final Platform platform;
  private final InstantSource clock;
  private final List<Note> notes = new ArrayList<>();

  Paper(Platform platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** What would have been sent, and when. */
  record Note(Instant at, Platform platform, Dispatch dispatch) {}

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public synchronized Outcome send(Dispatch dispatch) {
    notes.add(new Note(clock.instant(), platform, dispatch));
    return new Outcome.Delivered(new Receipt("paper", dispatch.id().value()));
  }

  /** Nothing is ever in doubt on paper. */
  @Override
  public Sighting lookFor(Dispatch dispatch, Instant from, Predicate<Receipt> others) {
    return new Sighting.Repeatable();
  }

  synchronized List<Note> notes() {
    return List.copyOf(notes);
  }
}
