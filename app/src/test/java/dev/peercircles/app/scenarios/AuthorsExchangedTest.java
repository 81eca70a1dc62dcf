package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.app.Lots;
import dev.peercircles.app.Overheard;
import dev.peercircles.circles.Platform;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Happening.What;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.slack.SlackWorld;
import dev.peercircles.storage.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same weeks twice through the platforms' real libraries, with two authors exchanged, failures
 * and a restart included. After each step all that others see, all that went over the wire, each
 * row of the database, each key, the log and the findings must be equal.
 */
class AuthorsExchangedTest {
  private static final List<String> PEOPLE = List.of("ana", "bo", "chi", "dev", "eli", "mia");
  private static final String NOBODYS_WORDS = "babi bada bado bafa";

  /** What somebody does or is told alone. */
  private static final Set<What> ALONE =
      Set.of(
          What.ANSWERED_PRIVATELY,
          What.FORM_OPENED,
          What.TYPED,
          What.PRESSED,
          What.SUBMITTED,
          What.FAILED);

  /** Where answers to whoever acts go: held against what they read, where the reader is known. */
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?:response_url |views\\.|\\w+ /interactions/|\\w+ /webhooks/).*", Pattern.DOTALL);

  private static final Pattern FORM = Pattern.compile("SeenForm\\[id=\\w+");
  private static final Pattern SNOWFLAKE = Pattern.compile("\\b1[0-9]{18}\\b");

  private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9+/=]{300,}");

  /** Of a run: what is kept and public after each step, and what the two read themselves. */
  private record Run(List<List<String>> kept, List<String> first, List<String> second) {}

  @ParameterizedTest
  @EnumSource
  void nothingKeptSentOrShownTellsTwoAuthorsApart(Platform platform) {
    int runs = Integer.getInteger("stories.many", 1);
    for (int seed = 1; seed <= runs; seed++) {
      exchange(platform, seed, Databases.asked());
    }
  }

  @ParameterizedTest
  @EnumSource
  void norDoesItOnAServer(Platform platform) {
    exchange(platform, 7, Databases.postgresql());
  }

  private static void exchange(Platform platform, int seed, Function<Path, Database> database) {
    var pair = new ArrayList<>(PEOPLE);
    Collections.shuffle(pair, new Random(seed));
    var one = run(platform, seed, database, pair.get(0), pair.get(1));
    var other = run(platform, seed, database, pair.get(1), pair.get(0));

    for (int step = 0; step < one.kept().size(); step++) {
      assertThat(without(other.kept().get(step), one.kept().get(step)))
          .as("%s, seed %d, after step %d: only in the second run", platform, seed, step)
          .isEmpty();
      assertThat(without(one.kept().get(step), other.kept().get(step)))
          .as("%s, seed %d, after step %d: only in the first run", platform, seed, step)
          .isEmpty();
    }
    assertThat(one.first()).as("what the first author reads").isEqualTo(other.first()).isNotEmpty();
    assertThat(one.second()).as("what the second reads").isEqualTo(other.second()).isNotEmpty();
    assertThat(one.kept().getLast())
        .as("the weeks had stories in them")
        .anyMatch(line -> line.contains("Withdrawn by its author"))
        .anyMatch(line -> line.contains("An answer of"));
  }

  /** What the one has more, each line as often as it stands there. */
  private static List<String> without(List<String> all, List<String> less) {
    var left = new HashMap<String, Integer>();
    less.forEach(line -> left.merge(line, 1, Integer::sum));
    return all.stream().filter(line -> left.merge(line, -1, Integer::sum) < 0).toList();
  }

  private static Run run(
      Platform platform, int seed, Function<Path, Database> database, String first, String second) {
    try (var log = Overheard.listen();
        var stage = Stage.open(platform, Telling.box(), database, new Lots(seed, Random::new))) {
      var kept = new ArrayList<List<String>>();
      var words = new ArrayList<String>();
      for (var act : weeks(stage.person(first), stage.person(second), words)) {
        act.on(stage);
        kept.add(kept(stage, log, Set.of(account(stage, first), account(stage, second))));
      }
      return new Run(kept, alone(stage, first), alone(stage, second));
    }
  }

  private static List<Step.Act> weeks(Person one, Person other, List<String> words) {
    return List.of(
        s -> s.until(Telling.TWO_WEEKS_LATER),
        _ -> one.types("/circle story tell").fills(Map.of(Telling.HAPPENED, "")),
        _ -> tooLong(one),
        s -> words.add(Telling.tells(s, one, "Lena knew that I lost OPS-12.")),
        _ -> Telling.asksFor(other, NOBODYS_WORDS, "Withdraw it"),
        s -> words.add(Telling.tells(s, other, "I gave the same task to two people.")),
        s -> {
          one.types("/circle story tell").fills(Map.of(Telling.HAPPENED, "One more"));
          Telling.seals(s, one);
        },
        s -> s.theatre().restart(Telling.box().yaml(s.platform()), s.now()),
        s -> s.until("2026-10-29T08:40"),
        _ -> answers(one, words.getFirst()),
        _ -> answers(other, words.getLast()),
        _ -> one.presses("Me too"),
        s -> third(s, one, other).presses("Me too"),
        s -> s.until("2026-10-29T12:10"),
        s -> third(s, one, other).presses("Fold"),
        _ -> Telling.asksFor(other, words.getLast(), "Withdraw it"),
        _ -> Telling.asksFor(one, words.getFirst(), "Withdraw it"),
        s -> s.until("2026-10-30T17:10"),
        s -> Telling.tells(s, third(s, one, other), "A third story"),
        s -> words.add(Telling.tells(s, other, "A fourth story")),
        s -> s.until("2026-11-05T12:10"));
  }

  private static Person third(Stage stage, Person one, Person other) {
    return PEOPLE.stream()
        .map(stage::person)
        .filter(p -> p != one && p != other)
        .findFirst()
        .orElseThrow();
  }

  private static void tooLong(Person who) {
    who.types("/circle story tell").fills(Map.of(Telling.HAPPENED, "long ".repeat(400)));
  }

  private static void answers(Person who, String words) {
    who.types("/circle story mine")
        .fills(
            Map.of(
                "Your four words", words,
                "What you want", "Answer",
                "Your answer", "An answer of its author."));
  }

  private static String account(Stage stage, String id) {
    return stage.person(id).account();
  }

  /** All that is kept, or that anybody but the two gets to see. */
  private static List<String> kept(Stage stage, Overheard log, Set<String> authors) {
    var theatre = stage.theatre();
    var keys =
        theatre.kept().entrySet().stream()
            .filter(f -> f.getKey().startsWith("story-keys"))
            .map(f -> f.getKey() + " " + Base64.getEncoder().encodeToString(f.getValue()));
    var seen =
        stage.world().happenings().stream()
            .filter(h -> authors.stream().noneMatch(author -> isOf(h, author)))
            .map(Happening::toString);
    var wire = wire(stage).filter(call -> !ANSWER.matcher(call).matches());
    return Stream.of(
            seen,
            wire,
            keys,
            theatre.rows().stream(),
            theatre.findings().stream(),
            log.lines().stream())
        .flatMap(lines -> lines)
        .map(AuthorsExchangedTest::blanked)
        .sorted()
        .toList();
  }

  /**
   * All that is blanked. What is sealed stands for itself by its length and a digest; a snowflake
   * by its millisecond, since what the simulator counts within one depends on its threads; the ids
   * of Discord's interactions, and so of forms, follow the machine's clock.
   */
  private static String blanked(String line) {
    var shorter =
        SEALED.matcher(line).replaceAll(m -> m.group().length() + ":" + m.group().hashCode());
    var calm = FORM.matcher(shorter).replaceAll("SeenForm[id=…");
    return SNOWFLAKE.matcher(calm).replaceAll(m -> "ms" + (Long.parseLong(m.group()) >> 22));
  }

  private static Stream<String> wire(Stage stage) {
    return switch (stage.world()) {
      case SlackWorld slack -> slack.calls().stream();
      case DiscordWorld discord ->
          discord.calls().stream().map(c -> c.method() + " " + c.path() + " " + c.request());
      default -> throw new AssertionError("no such platform");
    };
  }

  /** Whether only this account did it, or sees it. */
  private static boolean isOf(Happening happening, String account) {
    var only = happening.message().flatMap(Seen::onlyFor);
    boolean alone = ALONE.contains(happening.what()) || only.isPresent();
    return alone && only.or(happening::who).filter(account::equals).isPresent();
  }

  /** What somebody read and did alone, where and as whom left out. */
  private static List<String> alone(Stage stage, String id) {
    var account = account(stage, id);
    return stage.world().happenings().stream()
        .filter(h -> isOf(h, account))
        .map(
            h -> h.at() + " " + h.what() + " " + h.words() + h.message().map(Seen::text).orElse(""))
        .toList();
  }
}
