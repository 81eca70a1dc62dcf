package dev.peercircles.slack;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.Platform;
import dev.peercircles.commands.CommandRouter;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts questions to the router and always comes back with a reply. Thread-safe. */
final class Asker {
  private static final Logger LOG = LoggerFactory.getLogger(Asker.class);

  private final CommandRouter router;
  private final InstantSource clock;
  private final SlackBudget budget;

  @Inject
  Asker(CommandRouter router, InstantSource clock, SlackBudget budget) {
    this.router = router;
    this.clock = clock;
    this.budget = budget;
  }

  /** What a router that throws leaves to say is that nothing was saved. */
  Reply ask(Who who, String command, Map<String, String> arguments, Map<String, String> values) {
    var invocation =
        new Invocation(
            new Account(Platform.SLACK, who.user()),
            who.channel(),
            command,
            arguments,
            values,
            clock.instant().plus(budget.commit()));
    try {
      return router.route(invocation);
    } catch (RuntimeException | Error e) {
      LOG.error("The command {} broke: {}", command, Trace.of(e));
      return Reply.refused(SlackTexts.BROKE);
    }
  }

  /** Somebody, somewhere. */
  record Who(String user, Optional<String> channel) {}
}
