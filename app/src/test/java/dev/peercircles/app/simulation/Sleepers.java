package dev.peercircles.app.simulation;

import dev.peercircles.delivery.PlannedPost;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.PostState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Processes that fall asleep once they have claimed a post, so long that another takes over, looks
 * for it and sends it. Then they wake up, about to send it themselves.
 */
final class Sleepers {
  private static final double FALLS_ASLEEP = 0.01;
  private static final Duration TAKEN_OVER = Duration.ofSeconds(12);
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final String GIVE_AWAY =
      "update scheduled_tasks set picked = 0, picked_by = null, last_heartbeat = null,"
          + " version = version + 1 where task_name = 'post' and task_instance = ? and picked = 1";

  private final Dice dice;
  private final Stage stage;
  private Optional<Claim> claimed = Optional.empty();
  private boolean asleep;

  private record Claim(PostId id, long attempt) {}

  Sleepers(long seed, Stage stage) {
    this.dice = new Dice(seed, "sleepers");
    this.stage = stage;
  }

  /** An attempt claims a post. */
  void claims(PostId id, long attempt) {
    claimed = Optional.of(new Claim(id, attempt));
  }

  /** A unit of work is committed: whoever claimed a post in it may fall asleep now. */
  void committed(Ground ground) {
    var claim = claimed;
    claimed = Optional.empty();
    claim.flatMap(this::sending).ifPresent(p -> mayFallAsleep(p, ground));
  }

  private Optional<PlannedPost> sending(Claim claim) {
    return Optional.of(stage.planned(claim.id()))
        .filter(p -> p.state() == PostState.SENDING && p.attempt() == claim.attempt());
  }

  private void mayFallAsleep(PlannedPost planned, Ground ground) {
    if (!asleep && !stage.faults().isQuiet(stage.truth().now()) && dice.chance(FALLS_ASLEEP)) {
      asleep = true;
      try {
        fallAsleep(planned, ground);
      } finally {
        asleep = false;
      }
    }
  }

  private void fallAsleep(PlannedPost planned, Ground ground) {
    var truth = stage.truth();
    var from = truth.now();
    var shown = truth.shown();
    stage.note("falls asleep with " + planned.post().key());
    stage.faults().happened(from);
    ground.read(connection -> giveAway(connection, planned.id()));
    stage.node().inUnit(o -> o.doubtful(planned.id(), planned.attempt(), "it seems to be dead"));
    truth.moveTo(from.plus(TAKEN_OVER));
    work(from.plus(LONGEST));
    stage.note("wakes up with " + planned.post().key());
    stage.faults().happened(truth.now());
    if (!stage.has(Safeguard.LEASE)) {
      // Its clock stood still as well, so that it doesn't notice.
      truth.skew(Duration.between(truth.now(), shown));
    }
  }

  /** The other one goes on with whatever is due. */
  private void work(Instant until) {
    var engine = stage.node().engine();
    engine.runDue();
    for (var at = next(); at.filter(until::isAfter).isPresent(); at = next()) {
      stage.truth().moveTo(at.orElseThrow());
      engine.runDue();
    }
  }

  private Optional<Instant> next() {
    return stage.node().engine().next().map(stage.truth()::whenShown);
  }

  private static void giveAway(Connection connection, PostId id) throws SQLException {
    try (var statement = connection.prepareStatement(GIVE_AWAY)) {
      statement.setString(1, id.value());
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("nobody holds " + id);
      }
    }
  }
}
