package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.slack.SlackWorld;
import dev.peercircles.stories.Box;
import dev.peercircles.stories.FuzzedStories;
import dev.peercircles.stories.Story;
import dev.peercircles.stories.StoryBoxes;
import dev.peercircles.stories.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stories that try to be more than words, posted through both platforms' libraries. */
class FuzzedStoriesTest {
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?<!\\\\)<(?:[@!#/]|t:|a?:\\w+:[0-9])|https?://|(?<![\\\\\\w])@(?:everyone|here)");

  private static final List<String> PEOPLE = List.of("ana", "bo", "chi", "dev", "eli", "mia");
  private static final int THROUGH_FORMS = 24;

  @ParameterizedTest
  @EnumSource
  void noStoryMentionsLinksOrNamesAnybody(Platform platform) {
    int stories = Integer.getInteger("stories.many", 500);
    try (var stage = Stage.open(platform, Telling.box(), Databases.asked())) {
      var chat = stage.theatre().chat();
      var home = new Address.ToHome(new Home(platform, stage.channel(Setup.PEERS)));
      for (int seed = 0; seed < stories; seed++) {
        var message = FuzzedStories.posted(seed);
        assertThat(chat.send(new Dispatch(id(seed), home, message, Map.of())))
            .as("seed %d: %s", seed, message)
            .isInstanceOf(Outcome.Delivered.class);
      }
      var requests = requests(stage);
      assertThat(requests).hasSize(stories);
      var accounts = stage.everybody().stream().map(Person::account).toList();
      for (int seed = 0; seed < stories; seed++) {
        var request = requests.get(seed);
        assertThat(MARKUP.matcher(request).find()).as("seed %d: %s", seed, request).isFalse();
        assertThat(accounts).as("seed %d: %s", seed, request).noneMatch(request::contains);
        pingsNobody(platform, request);
      }
      assertThat(stage.world().look(stage.bo().account(), stage.channel(Setup.PEERS)))
          .hasSize(stories)
          .allSatisfy(seen -> assertThat(seen.pings()).isEmpty());
    }
  }

  /** What the forms of both platforms let through is what the desk takes from them. */
  @ParameterizedTest
  @EnumSource
  void throughTheFormsItIsCleanedAsItWouldBeWithoutThem(Platform platform) {
    var names = List.of("Ana", "Bo", "Chi", "Dev", "Eli", "Mia", "Tom", "Lena");
    try (var stage = Stage.open(platform, Telling.box(), Databases.asked())) {
      stage.until(Telling.TWO_WEEKS_LATER);
      var expected = new ArrayList<Story>();
      for (int seed = 0; seed < THROUGH_FORMS; seed++) {
        var who = stage.person(PEOPLE.get(seed % PEOPLE.size()));
        tells(stage, who, FuzzedStories.written(seed));
        expected.add(FuzzedStories.left(seed, names));
        if (seed % PEOPLE.size() == PEOPLE.size() - 1) {
          assertThat(emptied(stage)).containsExactlyInAnyOrderElementsOf(expected);
          expected.clear();
          stage.theatre().until(stage.now().plus(Duration.ofMinutes(61)));
        }
      }
    }
  }

  private static void tells(Stage stage, Person who, List<String> parts) {
    who.types("/circle story tell")
        .fills(
            Map.of(
                "What I expected",
                parts.get(0),
                Telling.HAPPENED,
                parts.get(1),
                "What I'd do differently",
                parts.get(2)));
    Telling.seals(stage, who);
    who.isTold("Your four words");
  }

  /** What waits, after which nothing waits any more. */
  private static List<Story> emptied(Stage stage) {
    var boxes = stage.theatre().part(StoryBoxes.class);
    var circle = new CircleId(Setup.PEERS);
    var stories = boxes.open(circle).waiting().stream().map(Waiting::story).toList();
    stage
        .theatre()
        .part(UnitOfWork.class)
        .run(() -> {
          boxes.seal(circle, Box.EMPTY);
          return 1;
        });
    return stories;
  }

  private static void pingsNobody(Platform platform, String request) {
    switch (platform) {
      case SLACK ->
          assertThat(request)
              .contains("\"unfurl_links\":\"0\"", "\"unfurl_media\":\"0\"")
              .doesNotContain("\"type\":\"user\"", "\"type\":\"broadcast\"", "\"type\":\"link\"");
      case DISCORD -> assertThat(request).contains("\"allowed_mentions\":{\"parse\":[]");
    }
  }

  /** Ids are of 24 letters. */
  private static PostId id(int number) {
    var digits = new StringBuilder();
    for (int left = number; digits.length() < 24; left /= 8) {
      digits.append((char) ('a' + left % 8));
    }
    return new PostId(digits.toString());
  }

  private static List<String> requests(Stage stage) {
    return switch (stage.world()) {
      case SlackWorld slack ->
          slack.calls().stream().filter(c -> c.startsWith("chat.postMessage ")).toList();
      case DiscordWorld discord ->
          discord.calls().stream()
              .filter(c -> c.wentTo("POST /channels/{channel}/messages"))
              .map(c -> c.request().toString())
              .toList();
      default -> throw new AssertionError("no such platform");
    };
  }
}
