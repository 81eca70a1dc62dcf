package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Platform;
import dev.peercircles.config.ConfigReader;
import dev.peercircles.config.Settings;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Happening.What;
import dev.peercircles.sandbox.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked for in the demo's stories is found: each test spoils what happened in one way. */
class UnnamedTest {
  private static final Settings EXAMPLE =
      ConfigReader.standard()
          .read(Path.of("..", "config", "examples", "engineering-circles"))
          .settings()
          .orElseThrow();
  private static final List<Act> ACTS = DemoFile.acts(DemoFile.STORIES);
  private static final String BOS = "It was equal on paper";
  private static final String JO = "U0JO000001";

  @TempDir private static Path directory;

  private static List<Happening> happened;

  @BeforeAll
  static void fiveWeeksOfStories() {
    var zone = EXAMPLE.programme().zone();
    var start = LocalDate.of(2026, 11, 9).atStartOfDay(zone).toInstant();
    var end = LocalDateTime.of(2026, 12, 11, 10, 0).atZone(zone).toInstant();
    try (var rehearsal = Rehearsal.foreseeable(EXAMPLE, start, directory)) {
      var player = new Player(EXAMPLE, rehearsal);
      var acts = new ArrayList<>(ACTS);
      acts.add(skipped());
      player.play(acts, end);
      assertThat(player.troubles()).isEmpty();
      happened = rehearsal.world(Platform.SLACK).happenings();
    }
  }

  @Test
  void isAsItShouldBe() {
    assertThat(faults(happened)).isEmpty();
  }

  @Test
  void findsAStoryThatWasNotDrawn() {
    assertThat(faults(without(h -> h.what() == What.POSTED && says(h, BOS))))
        .contains("the story of bo is posted 0 times");
  }

  @Test
  void findsAStoryThatWasDrawnTwice() {
    var twice = new ArrayList<>(happened);
    happened.stream().filter(h -> h.what() == What.POSTED && says(h, BOS)).forEach(twice::add);

    assertThat(faults(twice)).containsExactly("the story of bo is posted 2 times");
  }

  @Test
  void findsAStoryThatShowsThoughItWasWithdrawn() {
    var acts = new ArrayList<>(ACTS);
    var devs = ACTS.stream().filter(a -> a.fill().containsValue("Withdraw it")).findFirst();
    acts.add(by("bo", devs.orElseThrow()));

    assertThat(new Unnamed(EXAMPLE.programme(), _ -> happened).faults(acts))
        .contains("the story of bo is posted though it was withdrawn");
  }

  @Test
  void findsAStoryThatComesAfterTheAgenda() {
    assertThat(faults(without(h -> says(h, "EM Berlin meets today"))))
        .contains("the story of bo isn't posted before an agenda");
  }

  @Test
  void findsANameInAStory() {
    assertThat(faults(with(h -> says(h, BOS) && h.what() == What.POSTED, m -> words(m, "@Eli"))))
        .containsExactly("the story of bo is posted with somebody's name");
  }

  @Test
  void findsTheAuthorsNameInTheThread() {
    assertThat(faults(with(h -> says(h, "Talk about it here"), m -> words(m, "ask Bo"))))
        .contains("the story of bo names its author in its thread");
  }

  @Test
  void findsTheAuthorsFormInFrontOfSomebodyElse() {
    var spoilt =
        happened.stream()
            .map(h -> h.what() == What.FORM_OPENED && h.toString().contains(BOS) ? seenBy(h) : h)
            .toList();

    assertThat(faults(spoilt))
        .singleElement()
        .asString()
        .startsWith("the story of bo is seen by others at");
  }

  @Test
  void findsFourWordsThatSomebodyElseReads() {
    var bos =
        happened.stream()
            .filter(h -> h.who().filter("U0BO000001"::equals).isPresent())
            .flatMap(h -> Keepsakes.four(h.toString()))
            .findFirst()
            .orElseThrow();

    assertThat(faults(with(h -> says(h, "EM Berlin meets today"), m -> words(m, bos))))
        .isNotEmpty()
        .allMatch(f -> f.startsWith("the story of bo is seen by others at"));
  }

  @Test
  void findsAFoldThatHidesNothing() {
    assertThat(faults(without(h -> says(h, "Folded until") && h.what() == What.EDITED)))
        .containsExactly("the story that jo folded at 2026-11-26T08:52 isn't hidden");
  }

  @Test
  void findsAStoryThatStaysFolded() {
    assertThat(
            faults(
                without(h ->
                    h.what() == What.EDITED
                        && says(h, Keepsakes.TITLE)
                        && !says(h, "Folded until"))))
        .containsExactly("the story that jo folded at 2026-11-26T08:52 isn't unfolded");
  }

  @Test
  void findsAnAnswerThatTellsItsMoment() {
    var early =
        happened.stream()
            .map(h -> says(h, "The author · ") ? at(h, Duration.ofMinutes(-7)) : h)
            .toList();

    assertThat(faults(early)).containsExactly("an author's answer stands 0 times at a fixed time");
  }

  /** So that the host's messages of the week leave room for the question whether to go first. */
  private static Act skipped() {
    return new Act(
        LocalDateTime.of(2026, 11, 9, 10, 0),
        "ana",
        "em-berlin",
        false,
        false,
        Optional.empty(),
        Optional.of("Skip this week"),
        Map.of(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> faults(List<Happening> all) {
    return new Unnamed(EXAMPLE.programme(), _ -> all).faults(ACTS);
  }

  private static boolean says(Happening h, String words) {
    return h.message().filter(m -> m.text().contains(words)).isPresent();
  }

  private static List<Happening> without(Predicate<Happening> which) {
    return happened.stream().filter(which.negate()).toList();
  }

  private static List<Happening> with(Predicate<Happening> which, UnaryOperator<Seen> other) {
    return happened.stream()
        .map(h -> which.test(h) ? message(h, h.message().map(other)) : h)
        .toList();
  }

  private static Happening message(Happening h, Optional<Seen> message) {
    return new Happening(h.at(), h.what(), h.channel(), h.who(), message, h.form(), h.words());
  }

  private static Happening seenBy(Happening h) {
    return new Happening(
        h.at(), h.what(), h.channel(), Optional.of(JO), h.message(), h.form(), h.words());
  }

  private static Happening at(Happening h, Duration later) {
    return new Happening(
        h.at().plus(later), h.what(), h.channel(), h.who(), h.message(), h.form(), h.words());
  }

  private static Seen words(Seen m, String more) {
    return new Seen(
        m.id(),
        m.channel(),
        m.threadOf(),
        m.at(),
        m.author(),
        m.byBot(),
        m.onlyFor(),
        m.text() + " " + more,
        m.buttons(),
        m.edited(),
        m.pings());
  }

  private static Act by(String who, Act act) {
    return new Act(
        act.at(),
        who,
        act.circle(),
        false,
        false,
        act.type(),
        act.press(),
        Map.copyOf(act.fill()),
        act.sends(),
        act.reply(),
        act.below());
  }
}
