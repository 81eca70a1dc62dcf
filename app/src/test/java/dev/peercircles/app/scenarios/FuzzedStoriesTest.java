package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.PostId;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.slack.SlackWorld;
import dev.peercircles.stories.FuzzedStories;
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
