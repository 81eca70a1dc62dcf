package dev.peercircles.duties;

import dev.peercircles.delivery.Outbox;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;

/** Lets everything go that people who are away or gone can't keep. */
public final class Releases {
  private final Set<Release> releases;
  private final Noticeboard board;
  private final Outbox outbox;

  @Inject
  public Releases(Set<Release> releases, Noticeboard board, Outbox outbox) {
    this.releases = Set.copyOf(releases);
    this.board = board;
    this.outbox = outbox;
  }

  /** Looks and writes, inside a unit of work. Doing it again changes nothing. */
  public void run(Instant now) {
    releases.stream().flatMap(r -> r.look(now).stream()).forEach(d -> write(d, now));
  }

  private void write(Decision decision, Instant now) {
    decision.changes().forEach(Decision.Change::write);
    var posts = new ArrayList<>(decision.posts());
    posts.addAll(board.hand(decision, now));
    outbox.stage(posts);
  }
}
