package dev.peercircles.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {
  private static final LocalDate ROUND = LocalDate.parse("2026-11-12");

  private final Map<MemberId, LocalDate> last = new HashMap<>();
  private final List<CheckinAnswer> answers = new ArrayList<>();

  @Test
  void putsWhoAskedForTimeFirst() {
    answer("ana", Help.IDEAS_IN_WRITING);
    answer("bo", Help.TIME_AT_MEETING);
    assertThat(chosen()).containsExactly("bo", "ana");
  }

  @Test
  void thenWhoHasWaitedLongest() {
    answer("ana", Help.BEEN_THERE, "2026-11-05");
    answer("bo", Help.BEEN_THERE, "2026-10-29");
    answer("chi", Help.BEEN_THERE);
    assertThat(chosen()).containsExactly("chi", "bo", "ana");
  }

  @Test
  void thenWhoAnsweredFirst() {
    answer("dev", Help.BEEN_THERE, "2026-10-29");
    answer("ana", Help.IDEAS_IN_WRITING, "2026-10-29");
    assertThat(chosen()).containsExactly("dev", "ana");
  }

  @Test
  void leavesOutWhoOnlyWantedOthersToKnow() {
    answer("ana", Help.JUST_SO_YOU_KNOW);
    answer("bo", Help.IDEAS_IN_WRITING);
    assertThat(chosen()).containsExactly("bo");
  }

  @Test
  void takesWhoIsStuckWithoutSayingWhatWouldHelp() {
    answers.add(given("ana", Optional.of("Something"), Optional.empty()));
    assertThat(chosen()).containsExactly("ana");
  }

  @Test
  void leavesOutWhoOnlyReportsOnAStep() {
    answers.add(given("ana", Optional.empty(), Optional.empty()));
    assertThat(chosen()).isEmpty();
  }

  @Test
  void knowsHowLongSomebodyHasWaited() {
    answer("ana", Help.BEEN_THERE, "2026-10-29");
    answer("bo", Help.BEEN_THERE);
    assertThat(Problem.choose(ROUND, answers, m -> Optional.ofNullable(last.get(m))))
        .extracting(Problem::waitedWeeks)
        .containsExactly(Optional.empty(), Optional.of(2));
  }

  static LongStream seeds() {
    return LongStream.range(0, 80);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverPassesOverWhoHasABetterClaim(long seed) {
    var random = new Random(seed);
    for (int i = 0; i <= seed / 8; i++) {
      var help = Help.values()[random.nextInt(Help.values().length)];
      answers.add(given("m" + i + "x", Optional.of("words"), Optional.of(help)));
      if (random.nextBoolean()) {
        last.put(new MemberId("m" + i + "x"), ROUND.minusWeeks(random.nextInt(6) + 1));
      }
    }
    var chosen = chosen();
    var open = answers.stream().filter(a -> !a.help().equals(Optional.of(Help.JUST_SO_YOU_KNOW)));
    assertThat(chosen).as("seed %d", seed).hasSize(Math.min(3, (int) open.count()));
    assertThat(chosen).as("seed %d", seed).doesNotHaveDuplicates();
    for (var answer : answers) {
      var id = answer.member().value();
      if (!chosen.contains(id) && !answer.help().equals(Optional.of(Help.JUST_SO_YOU_KNOW))) {
        var better = chosen.stream().allMatch(c -> claim(c).compareTo(claim(id)) <= 0);
        assertThat(better).as("seed %d: %s", seed, id).isTrue();
      }
    }
  }

  @Test
  void letsEverybodyHaveTheirTurnWithinAFewWeeks() {
    var waiting = new ArrayList<>(List.of("ana", "bo", "chi", "dev", "eli", "fay", "gus"));
    var heard = new ArrayList<String>();
    for (int week = 0; week < 3; week++) {
      answers.clear();
      Collections.rotate(waiting, 1);
      waiting.forEach(m -> answer(m, Help.BEEN_THERE));
      var round = ROUND.plusWeeks(week);
      Problem.choose(round, answers, m -> Optional.ofNullable(last.get(m)))
          .forEach(p -> {
            heard.add(p.author().value());
            last.put(p.author(), round);
          });
    }
    assertThat(heard).containsAll(waiting);
  }

  private String claim(String id) {
    var answer =
        answers.stream().filter(a -> a.member().value().equals(id)).findFirst().orElseThrow();
    var asked = answer.help().equals(Optional.of(Help.TIME_AT_MEETING)) ? "0" : "1";
    return asked + last.getOrDefault(answer.member(), LocalDate.EPOCH);
  }

  private List<String> chosen() {
    return Problem.choose(ROUND, answers, m -> Optional.ofNullable(last.get(m))).stream()
        .map(p -> p.author().value())
        .toList();
  }

  private void answer(String member, Help help, String lastOnAgenda) {
    last.put(new MemberId(member), LocalDate.parse(lastOnAgenda));
    answer(member, help);
  }

  private void answer(String member, Help help) {
    answers.add(given(member, Optional.of("What " + member + " is stuck on"), Optional.of(help)));
  }

  private static CheckinAnswer given(String member, Optional<String> stuck, Optional<Help> help) {
    return new CheckinAnswer(
        new MemberId(member),
        false,
        stuck,
        help,
        Optional.empty(),
        Optional.empty(),
        1,
        Instant.EPOCH);
  }
}
