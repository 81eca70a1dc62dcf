package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import dev.peercircles.sandbox.Seen;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold of every message; tried on seeded samples against the simulated Discord. */
class MessageLawsTest {
  private static final List<String> BITS =
      List.of(
          "*",
          "**",
          "_",
          "__",
          "~~",
          "`",
          "```",
          "||",
          ">",
          ">>> ",
          "# ",
          "-# ",
          "- ",
          "1. ",
          "[",
          "](",
          ")",
          "<",
          "@everyone",
          "@here",
          "<@200000000000000002>",
          "<t:1:F>",
          "\\",
          " ",
          "\n",
          "word",
          "snake_case",
          "naïve",
          "👩‍👩‍👧",
          "https://example.org/a_b?c=*d",
          "(see");

  private static String words(Random random, int bits) {
    return IntStream.range(0, bits)
        .mapToObj(_ -> BITS.get(random.nextInt(BITS.size())))
        .collect(Collectors.joining());
  }

  @Test
  void shouldShowPeoplesWordsAsWrittenAndPingNobody() {
    try (var guild = GuildFixture.started()) {
      for (int seed = 0; seed < 150; seed++) {
        var words = words(new Random(seed), 1 + seed / 10).strip();
        if (words.isEmpty()) {
          continue;
        }
        var receipt = guild.delivered(GuildFixture.home(), Message.of(words));

        var seen =
            guild.world.look(GuildFixture.ANA, GuildFixture.CIRCLE).stream()
                .filter(s -> s.id().equals(receipt.message()))
                .findFirst()
                .orElseThrow();
        assertThat(seen).as("seed %d", seed).extracting(Seen::text).isEqualTo(words);
        assertThat(seen.pings()).as("seed %d", seed).isEmpty();
      }
    }
  }

  @Test
  void shouldFitWhateverIsSaid() {
    var renderer = new DiscordRenderer();
    for (int seed = 0; seed < 300; seed++) {
      var message = message(new Random(seed));

      // JDA checks each part's limits when it builds.
      var json = renderer.render(message).toData();

      var letters = DiscordRendererTest.texts(json).stream().mapToInt(String::length).sum();
      assertThat(letters).as("seed %d", seed).isLessThanOrEqualTo(4_000);
      assertThat(DiscordRendererTest.walk(json.getArray("components")))
          .as("seed %d", seed)
          .hasSizeBetween(1, 40);
    }
  }

  private static Message message(Random random) {
    var message = Message.EMPTY;
    int blocks = 1 + random.nextInt(25);
    for (int i = 0; i < blocks; i++) {
      var text = Text.of(words(random, random.nextInt(400))).bold(words(random, 5));
      message =
          switch (random.nextInt(5)) {
            case 0 -> message.heading(text);
            case 1 -> message.numbered(List.of(text, Text.of(words(random, 3)), Text.NONE));
            case 2 -> message.aside(text, buttons(random, 2));
            case 3 -> message.buttons(buttons(random, 5));
            default -> message.paragraph(text.italic(words(random, 20)));
          };
    }
    return message;
  }

  private static Button[] buttons(Random random, int most) {
    return IntStream.range(0, 1 + random.nextInt(most))
        .mapToObj(i ->
            random.nextBoolean()
                ? new Button.Press("b" + "x".repeat(random.nextInt(120)), Prefilled.of("next"))
                : (Button)
                    new Button.Open("page", URI.create("https://a.example/" + "y".repeat(i * 200))))
        .toArray(Button[]::new);
  }
}
