package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubTest {
  private static final List<String> NAMES =
      List.of("Ana", "Bo", "Chi", "Dev", "Eli", "Lena Vogt", "Kim");
  static final Pattern LEFT =
      Pattern.compile(
          "(?i:@\\p{L}|<[@#!]|<t:|://|www\\.)|[A-Z]{2}-[0-9]"
              + "|(?<![\\p{L}\\p{N}_])(?:Lena|Vogt|Bo)(?![\\p{L}\\p{N}_])");
  private static final List<String> PIECES =
      List.of(
          "<@U0ANA00001>",
          "<!here>",
          "<#C1|x>",
          "@everyone",
          "@here",
          "@",
          "<",
          ">",
          "a@b.example",
          "https://x.example/y?z",
          "http",
          "://",
          "www.a.de",
          "a.de",
          "OPS-12",
          "#1234",
          "2026-10-20",
          "20.10.2026",
          "3 March",
          "March 3rd, 2026",
          "+49 30 1234567",
          "(030) 12345-678",
          "Lena",
          "Vogt",
          "Lena Vogt",
          "bo",
          "Bo",
          "BO",
          "kim",
          " ",
          " ",
          " ",
          "\n",
          ".",
          ",",
          "-",
          "/",
          "\u200B",
          "\u202E",
          "\u00AD",
          "\u2019",
          "\u201C",
          "\u2014",
          "\u2026",
          "e\u0301",
          "\uD83D\uDC4D\uD83C\uDFFD",
          "\uD83D",
          "\u0000",
          "*b*",
          "_i_",
          "`c`",
          "~~s~~",
          "||sp||",
          "[t](u)",
          "> q",
          "1. l",
          "- l",
          ":smile:",
          "<:e:123>",
          "<t:123:R>",
          "we lost",
          "orders",
          "the",
          "\uFF20",
          "\uFE6B",
          "\u3164");

  private final Scrub scrub = new Scrub(() -> NAMES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lena told me | Somebody told me",
        "it broke. Lena and I knew! 'Ops' did not? BO did | it broke. Somebody and I knew! 'Ops'"
            + " did not? Somebody did",
        "OPS-12: we lost it, Ana said | A ticket: we lost it, somebody said",
        "so I said: (Bo) knows | so I said: (somebody) knows",
        "I asked Lena Vogt twice | I asked somebody twice",
        "LENA said | Somebody said",
        "Bo and Ana's plan | Somebody and somebody's plan",
        "we dev on the side | we dev on the side",
        "lena knew | Somebody knew",
        "write to a.b+c@mail.example now | write to an address now",
        "see https://wiki.example/x?y=1#z and www.b.de/x | see a page and a page",
        "on intranet.example it said | on a page it said",
        "OPS-4711 was mine | A ticket was mine",
        "as in #4711 | as in a ticket",
        "on 2026-10-20 I | on one day I",
        "on 20.10.2026 I | on one day I",
        "on 3rd of March 2026, I | on one day, I",
        "on March 3rd I | on one day I",
        "call +49 (0)30 1234-567 now | call a number now",
        "<@U0ANA00001> and @ana.b | Somebody and somebody",
        "for 4 hours, 12 people, 1000 orders | for 4 hours, 12 people, 1000 orders",
        "it may well be | it may well be",
      })
  void takesOut(String text, String left) {
    assertThat(scrub.clean(text).text()).isEqualTo(left);
  }

  @Test
  void makesAllKeyboardsAlike() {
    assertThat(
            Normal.of(
                "\u201CI haven\u2019t\u201D \u2014 e\u0301\u2026 \uD83D\uDC4D\uD83C\uDFFD \r\n"
                    + " \u200Bx  y \u00A0"))
        .isEqualTo("\"I haven't\" - \u00E9... \uD83D\uDC4D\nx y");
  }

  @Test
  void sayWhatWasFound() {
    assertThat(scrub.clean("Lena broke OPS-1").found())
        .containsExactlyInAnyOrder(Trace.NAME, Trace.TICKET);
    assertThat(scrub.clean("I broke it").found()).isEmpty();
  }

  @Test
  void leavesNoTraceInAnyMixtureAndWouldLeaveTheRestAsItIs() {
    IntStream.range(0, 100_000).parallel().forEach(this::leavesNoTrace);
  }

  private void leavesNoTrace(int seed) {
    var clean = scrub.clean(text(new Random(seed), seed < 20_000 ? 14 : 6));
    assertThat(LEFT.matcher(clean.text()).find()).as("seed %d: %s", seed, clean.text()).isFalse();
    assertThat(clean.text().length()).isLessThanOrEqualTo(Story.LONGEST);
    if (seed % 5 == 0) {
      var again = scrub.clean(clean.text());
      assertThat(again.text()).as("seed %d", seed).isEqualTo(clean.text());
      assertThat(again.found()).as("seed %d: %s", seed, clean.text()).isEmpty();
    }
  }

  @Test
  void answersHostileTextInTime() {
    for (var piece :
        List.of("a", "a.", "a@", "1 ", "<@", "@a", "http://", "\u0301", "(1", "\uD83D")) {
      var started = System.nanoTime();
      scrub.clean(piece.repeat(3_000 / piece.length()));
      assertThat(System.nanoTime() - started).as(piece).isLessThan(5_000_000_000L);
    }
  }

  private static String text(Random chance, int pieces) {
    var text = new StringBuilder();
    for (int i = chance.nextInt(1, pieces); i > 0; i--) {
      text.append(PIECES.get(chance.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
