package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Samples;
import dev.peercircles.commands.Allowance;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.TestRouters;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A failure in the midst of a story, whose words quote it. */
class BrokenDeskTest {
  private static final String STORY = "I lost four hours of orders";

  @Test
  void theLogSaysWhereItBrokeAndNothingOfWhatWasWrittenNorByWhom() {
    var clock = TestClock.at("2026-10-27T09:00:00Z");
    var work = new FakeUnitOfWork(clock);
    var circles =
        new FakeCircles().with(Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", "ana", "bo"));
    circles.with(Samples.person("ana"));
    var breaks =
        Command.unsigned(
            "story.seal",
            "",
            AnswerKind.PRIVATE,
            false,
            List.of(),
            call -> {
              var cause = new IllegalStateException(call.value("happened").orElse(""));
              throw new IllegalStateException("not sealed: " + cause.getMessage(), cause);
            });
    var router =
        TestRouters.router(
            new CommandCatalog(Set.of(breaks)),
            circles,
            work,
            new FakeOutbox(work, new FakePostIds()),
            clock,
            new Allowance(new Random(1), clock));
    var account = Samples.account(Samples.person("ana"));
    try (var log = Overheard.listen()) {
      var reply =
          router.route(
              new Invocation(
                  account,
                  Optional.of("C0EMBERLIN"),
                  "story.seal",
                  Map.of(Invocation.CIRCLE, "em-berlin"),
                  Map.of("happened", STORY),
                  clock.instant().plusSeconds(3)));

      assertThat(reply).isInstanceOf(Reply.Refused.class);
      assertThat(log.lines())
          .anyMatch(line -> line.contains("IllegalStateException"))
          .noneMatch(line -> line.contains("four hours") || line.contains("story.seal"))
          .noneMatch(line -> line.contains(account.id()));
    }
  }
}
