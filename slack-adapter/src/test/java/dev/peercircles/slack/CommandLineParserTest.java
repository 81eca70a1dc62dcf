package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineParserTest {
  private final CommandLineParser parser = new CommandLineParser(TestCommands.catalog());

  @ParameterizedTest
  @CsvSource({
    "'', help",
    "'   ', help",
    "help, help",
    "NEXT, next",
    "'  back  ', back",
    "lunch, lunch.show",
    "lunch show, lunch.show",
    "Lunch Show, lunch.show"
  })
  void shouldFindTheCommand(String line, String command) {
    assertAsks(line, command, Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "away 2026-10-20",
        "away until 2026-10-20",
        "away UNTIL 2026-10-20",
        "away until:2026-10-20",
        "away until=2026-10-20",
        "  away   until   2026-10-20  "
      })
  void shouldReadAnOptionInOrderOrByName(String line) {
    assertAsks(line, "away", Map.of("until", "2026-10-20"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "away 2026-10-20 2026-10-12",
        "away from 2026-10-12 until 2026-10-20",
        "away from=2026-10-12 2026-10-20",
        "away until:2026-10-20 from:2026-10-12"
      })
  void shouldReadOptionsInAnyOrderOnceNamed(String line) {
    assertAsks(line, "away", Map.of("until", "2026-10-20", "from", "2026-10-12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"story tell Lost orders", "story Lost orders", "story Lost"})
  void shouldRepeatNothingOfAStoryTypedAfterACommand(String line) {
    assertThat(parser.parse(line))
        .isInstanceOfSatisfying(
            Parsed.Mistyped.class,
            m ->
                assertThat(m.toString().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("lost", "orders"));
  }

  @Test
  void shouldReadWordsAsTheyWereTypedBeforeSlackEscapedThem() {
    assertAsks(
        "lunch swap @bo why R&amp;D &lt;3, and &amp;lt; stays",
        "lunch.swap",
        Map.of("with", "@bo", "why", "R&D <3, and &lt; stays"));
  }

  @Test
  void shouldReadAMentionAsAnAccountAndWordsToTheEnd() {
    assertAsks(
        "lunch swap <@U0BO000001|bo> until = later: is it fine?",
        "lunch.swap",
        Map.of("with", "U0BO000001", "why", "until = later: is it fine?"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "topic on-call rotations | about=on-call rotations",
        "topic How do you … today? | about=How do you … today?",
        "topic friday deploys | about=friday deploys",
        "topic date pickers in React | about=date pickers in React",
        "topic about date pickers | about=date pickers",
        "topic 2026-11-11 on-call rotations | date=2026-11-11, about=on-call rotations",
        "topic date friday on-call | date=friday, about=on-call",
        "topic plan for the worst | about=plan for the worst",
        "topic Plan B | about=Plan B",
        "topic plan | about=plan",
        "topic plan:host on-call | plan=host, about=on-call",
        "topic plan=host plan for the worst | plan=host, about=plan for the worst",
        "topic plan host about on-call | plan=host, about=on-call",
        "topic plan host date friday on-call | plan=host, date=friday, about=on-call",
        "topic friday plan ahead | about=friday plan ahead",
        "topic 2026-11-11 plan ahead | date=2026-11-11, about=plan ahead",
        "assign @chi | who=@chi",
        "assign friday @chi | date=friday, who=@chi",
        "pause 2026-11-20 | until=2026-11-20",
        "moved 2026-10-28 2026-11-11 | date=2026-10-28, to=2026-11-11",
        "moved to friday | to=friday"
      })
  void shouldGiveAWordWithoutANameToTheOptionThatItFits(String line, String arguments) {
    var expected = new java.util.LinkedHashMap<String, String>();
    for (var argument : arguments.split(", ")) {
      expected.put(argument.split("=")[0], argument.split("=")[1]);
    }
    assertAsks("lunch " + line, "lunch." + line.split(" ")[0], expected);
  }

  @Test
  void shouldSayOfAWordThatFitsNothingWhatTheFirstOptionIs() {
    assertAsks("lunch moved wendsday", "lunch.moved", Map.of("date", "wendsday"));
  }

  @Test
  void shouldLeaveAPersonThatSlackDidNotResolveAsTyped() {
    assertAsks("lunch swap @bo", "lunch.swap", Map.of("with", "@bo"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "awya | I don't know /circle awya. Did you mean /circle away until DATE [from DATE]?",
        "chekin|I don't know /circle chekin. Did you mean /circle checkin?",
        "lunch shw|I don't know /circle lunch shw. Did you mean /circle lunch show?",
        "lunsh|I don't know /circle lunsh. Did you mean /circle lunch show?",
        "xyzzy|I don't know /circle xyzzy. Type /circle help for a list.",
        "answer|I don't know /circle answer. Type /circle help for a list.",
        "away|until is missing. Type /circle away until DATE [from DATE].",
        "lunch swap|with is missing. Type /circle lunch swap with @PERSON [why WORDS].",
        "next week|I don't know what to do with week here. Type /circle next.",
        "away 1 2 3|I don't know what to do with 3 here. Type /circle away until DATE [from DATE]."
      })
  void shouldNameTheCure(String line, String cure) {
    assertThat(parser.parse(line))
        .isInstanceOfSatisfying(
            Parsed.Mistyped.class, m -> assertThat(m.cure().words()).isEqualTo(cure));
  }

  @Test
  void shouldNotRepeatALongLine() {
    assertThat(parser.parse("x".repeat(3_000)))
        .isInstanceOfSatisfying(
            Parsed.Mistyped.class, m -> assertThat(m.cure().words()).hasSizeLessThan(150));
  }

  private void assertAsks(String line, String command, Map<String, String> arguments) {
    assertThat(parser.parse(line))
        .isInstanceOfSatisfying(
            Parsed.Asks.class,
            asks -> {
              assertThat(asks.command().name()).isEqualTo(command);
              assertThat(asks.arguments()).isEqualTo(arguments);
            });
  }
}
