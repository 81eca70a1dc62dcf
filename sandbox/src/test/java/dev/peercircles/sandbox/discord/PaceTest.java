package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Rehearsal.ANA;
import static dev.peercircles.sandbox.discord.Rehearsal.CIRCLE;
import static dev.peercircles.sandbox.discord.Rehearsal.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rate limits, counted on the world's own clock. */
class PaceTest {
  private final Rehearsal rehearsal = Rehearsal.atDiscordsPace();

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private Raw.Answer post(String channel) {
    return rehearsal.raw.send("POST", "/channels/" + channel + "/messages", "{\"content\":\"a\"}");
  }

  private Raw.Answer gateway() {
    return rehearsal.raw.send("GET", "/gateway", "");
  }

  private static String header(Raw.Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse("none");
  }

  @Test
  void shouldTakeFiveMessagesInFiveSecondsAndChannelAndTellHowManyAreLeft() {
    for (int left = 4; left >= 0; left--) {
      assertThat(header(post(CIRCLE), "X-RateLimit-Remaining")).isEqualTo("" + left);
      rehearsal.clock.advance(Duration.ofMillis(500));
    }

    var early = post(CIRCLE);
    assertThat(early.status()).isEqualTo(429);
    assertThat(header(early, "Retry-After")).isEqualTo("3");
    assertThat(header(early, "X-RateLimit-Reset-After")).isEqualTo("2.500");
    assertThat(header(early, "X-RateLimit-Global")).isEqualTo("none");
    assertThat(early.body().path("retry_after").asDouble(0)).isEqualTo(2.5);
    assertThat(post(LOBBY).status()).isEqualTo(200);

    rehearsal.clock.advance(Duration.ofMillis(2_500));
    assertThat(post(CIRCLE).status()).isEqualTo(200);
    assertThat(rehearsal.world.look(ANA, CIRCLE)).hasSize(6);
  }

  @Test
  void shouldTakeFiftyRequestsASecondInAll() {
    for (int i = 0; i < 50; i++) {
      assertThat(gateway().status()).isEqualTo(200);
    }

    var early = post(CIRCLE);
    assertThat(early.status()).isEqualTo(429);
    assertThat(header(early, "X-RateLimit-Global")).isEqualTo("true");
    assertThat(early.body().path("global").asBoolean(false)).isTrue();

    rehearsal.clock.advance(Duration.ofSeconds(1));
    assertThat(gateway().status()).isEqualTo(200);
  }

  @Test
  void shouldBanWhoeverIsRefusedTenThousandTimes() {
    var pace = new Pace(rehearsal.clock);
    for (int i = 1; i < Pace.MOST_REFUSALS; i++) {
      pace.answered(403);
    }
    assertThat(pace.isBanned()).isFalse();
    pace.answered(404);
    assertThat(pace.isBanned()).isFalse();
    pace.answered(401);
    assertThat(pace.isBanned()).isTrue();

    rehearsal.clock.advance(Duration.ofMinutes(10));
    assertThat(pace.isBanned()).isFalse();
  }

  @Test
  void shouldAnswerWithAPageOfWhatStandsBeforeDiscord() {
    var page = new Fault.Page(429, Optional.of(Duration.ofSeconds(60)));
    rehearsal.world.faults().next("GET /gateway", page);

    var banned = gateway();
    assertThat(banned.status()).isEqualTo(429);
    assertThat(header(banned, "Content-Type")).isEqualTo("text/html");
    assertThat(header(banned, "Retry-After")).isEqualTo("60");
    assertThat(banned.response().body()).startsWith("<html>");
  }

  @Test
  void shouldLetHeaderAndBodyDisagree() {
    var otherwise = new Fault.LimitedOtherwise(Duration.ofSeconds(2), Duration.ofSeconds(40));
    rehearsal.world.faults().next("GET /gateway", otherwise);

    var limited = gateway();
    assertThat(header(limited, "Retry-After")).isEqualTo("2");
    assertThat(limited.body().path("retry_after").asDouble(0)).isEqualTo(40);
  }
}
