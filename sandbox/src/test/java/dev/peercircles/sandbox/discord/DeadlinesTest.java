package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Rehearsal.ANA;
import static dev.peercircles.sandbox.discord.Rehearsal.BO;
import static dev.peercircles.sandbox.discord.Rehearsal.CIRCLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Reaction;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofSeconds(30);

  private Rehearsal rehearsal;
  private Bot bot;

  private DiscordWorld start(Patience patience) {
    rehearsal = new Rehearsal(patience);
    bot = rehearsal.login();
    Rehearsal.publish(bot);
    return rehearsal.world;
  }

  @AfterEach
  void close() {
    bot.close();
    rehearsal.close();
  }

  @Test
  void shouldFailForThePersonWhenNobodyAnswersInTime() throws InterruptedException {
    DiscordWorld world = start(new Patience(SHORT, LONG, SHORT));
    CountDownLatch gaveUp = new CountDownLatch(1);
    BlockingQueue<Integer> refusals = new LinkedBlockingQueue<>();
    bot.on(
        SlashCommandInteractionEvent.class,
        event -> {
          await(gaveUp);
          try {
            event.reply("late").complete();
            refusals.add(0);
          } catch (ErrorResponseException refused) {
            refusals.add(refused.getErrorCode());
          }
        });

    Reaction reaction = world.type(ANA, CIRCLE, "/circle next");
    gaveUp.countDown();

    assertThat(reaction).isEqualTo(new Reaction.Failed("The application did not respond"));
    assertThat(refusals.poll(30, TimeUnit.SECONDS)).isEqualTo(10062);
    assertThat(world.happenings().getLast().what()).isEqualTo(Happening.What.FAILED);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void shouldFailForThePersonWhenTheWordsPromisedNeverCome() {
    DiscordWorld world = start(new Patience(LONG, SHORT, SHORT));
    bot.on(SlashCommandInteractionEvent.class, event -> event.deferReply().complete());

    assertThat(world.type(ANA, CIRCLE, "/circle next")).isInstanceOf(Reaction.Failed.class);
    assertThat(world.look(BO, CIRCLE).getFirst().text()).isEqualTo("Peer circles is thinking…");
  }

  @Test
  void shouldFailForThePersonWhenTheBotIsAway() {
    DiscordWorld world = start(new Patience(SHORT, LONG, SHORT));
    bot.close();

    assertThat(world.type(ANA, CIRCLE, "/circle next"))
        .isEqualTo(new Reaction.Failed("The application did not respond"));
  }
}
