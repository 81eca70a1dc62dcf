package dev.peercircles.app.simulation;

import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.PlannedPost;
import dev.peercircles.delivery.PostId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Processes that slept through their lease and record their old attempt at a post just while a
 * newer attempt sends it.
 */
final class Zombies {
  private static final double WAKES = 0.5;
  private final Dice dice;
  private final Stage stage;
  private final Map<PostId, List<Long>> attempts = new HashMap<>();

  Zombies(long seed, Stage stage) {
    this.dice = new Dice(seed, "zombies");
    this.stage = stage;
  }

  /** A new attempt is under way; an old one may write now. */
  void wake(PlannedPost planned) {
    for (long old : attempts.getOrDefault(planned.id(), List.of())) {
      if (old != planned.attempt() && dice.chance(WAKES)) {
        stage.note("zombie of " + planned.post().key() + " attempt " + old);
        stage.node().inUnit(outbox -> outbox.release(planned.id(), old));
      }
    }
  }

  /** No process sleeps any more: the database is put back. */
  void end() {
    attempts.clear();
  }

  void sent(PlannedPost planned, Outcome outcome) {
    if (outcome instanceof DeliveryFailure) {
      attempts.computeIfAbsent(planned.id(), _ -> new ArrayList<>()).add(planned.attempt());
    }
  }
}
