package dev.peercircles.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.messages.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Stories full of what a platform might take for more than words. */
public final class FuzzedStories {
  private static final List<String> PIECES =
      List.of(
          "<@U0CHI00000>",
          "<@300000000000096724>",
          "<@&112233445566778899>",
          "<!channel>",
          "<!here|here>",
          "<!subteam^S1>",
          "<#C0PEERS000|peers>",
          "@everyone",
          "@here",
          "@",
          "<",
          ">",
          "&lt;!channel&gt;",
          "https://x.example/y?z=1",
          "<https://x.example|words>",
          "[words](https://x.example)",
          "x.example/y",
          "a@b.example",
          "*b*",
          "_i_",
          "`c`",
          "```\nblock\n```",
          "~~s~~",
          "||sp||",
          "> q",
          "# h",
          "-# small",
          "- l",
          ":smile:",
          "<:e:123456789012345678>",
          "<t:1700000000:R>",
          "</circle:123456789012345678>",
          "\u200B",
          "\u202E",
          "\u2066",
          "\u00AD",
          "\uFF20everyone",
          "\uFE6Bhere",
          "e\u0301",
          "\uD83D\uDC4D\uD83C\uDFFD",
          "\\",
          " ",
          " ",
          "\n",
          "we lost",
          "orders",
          "a long sentence about what went wrong and when and how ".repeat(6));

  /** What a form takes, less what is put before it. */
  private static final int MOST = Story.LONGEST - 10;

  private static final Scrub SCRUB =
      new Scrub(() -> List.of("Ana", "Bo", "Chi", "Dev", "Eli", "Mia", "Lena"));

  private FuzzedStories() {}

  /** What somebody writes into the form: expected, happened, differently. */
  public static List<String> written(long seed) {
    var chance = new Random(seed);
    return List.of(text(chance), "We lost. " + text(chance), text(chance));
  }

  /** What is left of it once it was cleaned of these names and much else. */
  public static Story left(long seed, List<String> names) {
    return left(seed, new Scrub(() -> names));
  }

  private static Story left(long seed, Scrub scrub) {
    var parts = written(seed);
    return scrub.clean(parts.get(0), parts.get(1), parts.get(2), Story.Alone.POST).story();
  }

  /** What would be posted of it. */
  public static Message posted(long seed) {
    var left = left(seed, SCRUB);
    return StoryTexts.posted(new CircleId("peers"), LocalDate.of(2026, 10, 29), left, true);
  }

  /** What would be posted of three texts of a few pieces each: many of them cost little. */
  public static Message brief(long seed) {
    var chance = new Random(seed);
    var left =
        SCRUB.clean(few(chance), "We lost. " + few(chance), few(chance), Story.Alone.POST).story();
    return StoryTexts.posted(new CircleId("peers"), LocalDate.of(2026, 10, 29), left, true);
  }

  private static String few(Random chance) {
    var text = new StringBuilder();
    for (int i = chance.nextInt(1, 7); i > 0; i--) {
      text.append(PIECES.get(chance.nextInt(PIECES.size() - 1)));
    }
    return text.toString();
  }

  private static String text(Random chance) {
    var text = new StringBuilder();
    for (int i = chance.nextInt(1, 14); i > 0; i--) {
      text.append(PIECES.get(chance.nextInt(PIECES.size())));
    }
    return text.length() > MOST ? text.substring(0, MOST) : text.toString();
  }
}
