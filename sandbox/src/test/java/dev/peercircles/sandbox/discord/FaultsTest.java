package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Rehearsal.ANA;
import static dev.peercircles.sandbox.discord.Rehearsal.CIRCLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.sandbox.Seen;
import java.io.UncheckedIOException;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String POST = "POST /channels/{channel}/messages";
  private static final String PATH = "/channels/" + CIRCLE + "/messages";

  private final Rehearsal rehearsal = new Rehearsal();
  private final DiscordWorld world = rehearsal.world;

  @AfterEach
  void close() {
    rehearsal.close();
  }

  @Test
  void shouldRefuseTheNextRequestOfARouteOnce() {
    world.faults().next(POST, new Fault.Refused(403, 50013, "Missing Permissions"));
    try (Bot bot = rehearsal.login()) {
      assertThatThrownBy(() -> bot.channel(CIRCLE).sendMessage("1").complete())
          .isInstanceOfSatisfying(
              ErrorResponseException.class, e -> assertThat(e.getErrorCode()).isEqualTo(50013));
      bot.channel(CIRCLE).sendMessage("2").complete();
    }

    assertThat(world.look(ANA, CIRCLE)).extracting(Seen::text).containsExactly("2");
  }

  @Test
  void shouldCarryOutARequestWhoseAnswerIsLost() {
    world.faults().next(POST, new Fault.AnswerLost());

    assertThatThrownBy(() -> rehearsal.raw.send("POST", PATH, "{\"content\":\"once\"}"))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(world.look(ANA, CIRCLE)).extracting(Seen::text).containsExactly("once");
    assertThat(world.calls()).last().satisfies(call -> assertThat(call.status()).isZero());
  }

  @Test
  void shouldAnswerThatAMessageIsPostedWhichThenIsGone() {
    world.faults().next(POST, new Fault.Vanished());

    rehearsal.raw.send("POST", PATH, "{\"content\":\"gone\"}");

    assertThat(world.look(ANA, CIRCLE)).isEmpty();
    assertThat(world.calls()).last().satisfies(call -> assertThat(call.status()).isEqualTo(200));
  }

  @Test
  void shouldNotCarryOutARequestThatIsLost() {
    world.faults().next(POST, new Fault.Lost());

    assertThatThrownBy(() -> rehearsal.raw.send("POST", PATH, "{\"content\":\"never\"}"))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(world.look(ANA, CIRCLE)).isEmpty();
  }

  @Test
  void shouldPostOnceWhenTheClientRepeatsARequestAfterALostAnswer() {
    try (Bot bot = rehearsal.login()) {
      world.faults().next(POST, new Fault.AnswerLost());
      try {
        bot.channel(CIRCLE).sendMessage("once").setNonce("outbox-1").complete();
      } catch (ErrorResponseException lost) {
        assertThat(lost.getErrorCode()).isEqualTo(-1);
      }
      bot.channel(CIRCLE).sendMessage("once").setNonce("outbox-1").complete();
    }

    assertThat(world.look(ANA, CIRCLE)).extracting(Seen::text).containsExactly("once");
  }

  @Test
  void shouldSlowARequestDown() {
    world.faults().next(POST, new Fault.Slow(Duration.ofMillis(300)));
    long before = System.nanoTime();

    rehearsal.raw.send("POST", PATH, "{\"content\":\"slow\"}");

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(250));
  }

  @Test
  void shouldLimitTheRateAsTheClientLibraryUnderstandsIt() {
    try (Bot bot = rehearsal.login()) {
      world.faults().next(POST, new Fault.Limited(Duration.ofMillis(200), false));

      bot.channel(CIRCLE).sendMessage("after all").complete();

      assertThat(world.calls().stream().filter(call -> call.wentTo(POST)).map(RestCall::status))
          .containsExactly(429, 200);
    }
  }

  @Test
  void shouldTellTheRateLimitsWithEveryAnswer() {
    var answer = rehearsal.raw.send("GET", "/channels/" + CIRCLE, "");

    assertThat(answer.response().headers().map())
        .containsKeys(
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "x-ratelimit-reset-after",
            "x-ratelimit-bucket");
  }
}
