package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.app.Canaries;
import dev.peercircles.app.Lots;
import dev.peercircles.app.Overheard;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.Platform;
import dev.peercircles.commands.CommandRouter;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many stories that can be found again: told, looked at and dropped, withdrawn, drawn, closed. Then
 * all that the bot has written is searched for them. {@code -Dstories.many=N} tells more.
 */
class ArtefactScanTest {
  private static final List<String> PEOPLE = List.of("ana", "bo", "chi", "dev", "eli", "mia");

  @ParameterizedTest
  @EnumSource
  void noStoryIsReadableInAnythingThatIsKept(Platform platform) {
    try (var log = Overheard.listen();
        var stage =
            Stage.open(platform, Telling.box(), Databases.asked(), new Lots(3, Random::new))) {
      stage.until(Telling.TWO_WEEKS_LATER);
      assertThat(Canaries.isIn(Canaries.story(0).getBytes(StandardCharsets.UTF_8))).isTrue();

      belowTheLibraries(stage, Integer.getInteger("stories.many", 24));
      nothing(stage, log, "told and withdrawn");
      var words = new ArrayList<String>();
      for (var who : PEOPLE) {
        words.add(Telling.tells(stage, stage.person(who), Canaries.story(words.size())));
      }
      Telling.asksFor(stage.person(PEOPLE.getFirst()), words.getFirst(), "Withdraw it");
      stage.chi().types("/circle story tell").fills(Map.of(Telling.HAPPENED, Canaries.story(9)));
      nothing(stage, log, "waiting");

      stage.until("2026-10-29T08:40");
      var drawn = stage.bo().message("A story from somebody in this circle").text();
      assertThat(Canaries.isIn(drawn.getBytes(StandardCharsets.UTF_8))).as(drawn).isTrue();
      // What was posted may stand in the database's own log until the nightly cleaning.
      stage.until("2026-10-30T05:00");
      nothing(stage, log, "one drawn, four waiting");
      stage.until("2026-11-14T05:00");
      nothing(stage, log, "its thread closed");
    }
  }

  private static void nothing(Stage stage, Overheard log, String when) {
    var kept = stage.theatre().kept();
    assertThat(kept.keySet()).anyMatch(f -> f.startsWith("story-keys"));
    assertThat(Canaries.in(kept)).as("files, %s", when).isEmpty();
    var rows = String.join("\n", stage.theatre().rows());
    var lines = String.join("\n", log.lines());
    assertThat(Canaries.isIn(rows.getBytes(StandardCharsets.UTF_8))).as("rows, %s", when).isFalse();
    assertThat(Canaries.isIn(lines.getBytes(StandardCharsets.UTF_8))).as("log, %s", when).isFalse();
  }

  /** Six tell and withdraw, again and again, an hour apart. */
  private static void belowTheLibraries(Stage stage, int stories) {
    int told = 0;
    while (told < stories) {
      var words = new ArrayList<String>();
      for (var who : PEOPLE) {
        var values = Map.of("happened", Canaries.story(told++), "alone", "DELETE");
        ask(stage, who, "story.look", values);
        words.add(four(ask(stage, who, "story.seal", values)));
      }
      for (int i = 0; i < PEOPLE.size(); i++) {
        ask(stage, PEOPLE.get(i), "story.open", Map.of("words", words.get(i), "do", "withdraw"));
      }
      stage.theatre().until(stage.now().plus(Duration.ofMinutes(61)));
    }
  }

  private static Reply ask(Stage stage, String who, String command, Map<String, String> values) {
    var asked =
        new Invocation(
            new Account(stage.platform(), stage.person(who).account()),
            Optional.of(stage.channel(Setup.PEERS)),
            command,
            Map.of(Invocation.CIRCLE, Setup.PEERS),
            values,
            stage.now().plusSeconds(10));
    var reply = stage.theatre().part(CommandRouter.class).route(asked);
    assertThat(reply).as("%s by %s", command, who).isNotInstanceOf(Reply.Refused.class);
    return reply;
  }

  private static String four(Reply reply) {
    assertThat(reply).isInstanceOf(Reply.Said.class);
    return ((Reply.Said) reply)
        .message()
        .words()
        .lines()
        .filter(line -> line.contains("Your four words: "))
        .findFirst()
        .orElseThrow()
        .replaceFirst(".*Your four words: ", "")
        .strip();
  }
}
