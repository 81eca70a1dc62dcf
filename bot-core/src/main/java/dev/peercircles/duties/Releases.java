package dev.peercircles.duties;

import dev.peercircles.delivery.Outbox;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;

/** Lets everything go that people who are away or gone can't keep. */
public final class Releases {
  private final Set<Release> releases;
  private final LineStore lines;
  private final Outbox outbox;

  @Inject
  public Releases(Set<Release> releases, LineStore lines, Outbox outbox) {
    this.releases = Set.copyOf(releases);
    this.lines = lines;
    this.outbox = outbox;
  }

  /** Looks and writes, inside a unit of work. Doing it again changes nothing. */
  public void run(Instant now) {
    releases.stream().flatMap(r -> r.look(now).stream()).forEach(this::write);
  }

  private void write(Decision decision) {
    decision.changes().forEach(Decision.Change::write);
    lines.add(decision.lines());
    outbox.stage(decision.posts());
  }
}
