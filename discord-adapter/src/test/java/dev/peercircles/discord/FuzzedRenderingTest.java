package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.stories.FuzzedStories;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A hundred thousand texts that try to be more than words, as Discord would get them. */
class FuzzedRenderingTest {
  /** Of three texts each. */
  private static final int STORIES = 33_334;

  /** What Discord takes as it stands, and what we set ourselves. */
  private static final Pattern OURS =
      Pattern.compile(
          "\\\\[^\\p{Alnum}\\s]|\\*What (?:I|happened)[^*\n]*\\*|(?m:^(?:### A story from|-# ))");

  private static final Pattern MARKUP =
      Pattern.compile(
          "[*~`|<>\\[\\]\\\\]|(?<!\\w)_|_(?!\\w)|(?m:^(?:#|-|>|[0-9]+\\. ))|https?://"
              + "|@(?:everyone|here)");

  private final DiscordRenderer renderer = new DiscordRenderer();

  @Test
  void shouldLeaveNoMarkupNoLinkAndNobodyToPing() {
    IntStream.range(0, STORIES).parallel().forEach(this::leavesNone);
  }

  private void leavesNone(int seed) {
    var json = renderer.render(FuzzedStories.brief(seed)).toData();

    assertThat(json.getObject("allowed_mentions").toString())
        .isEqualTo("{\"parse\":[],\"replied_user\":true}");
    for (var text : DiscordRendererTest.texts(json)) {
      var left = OURS.matcher(text).replaceAll("x");
      assertThat(MARKUP.matcher(left).find()).as("seed %d: %s", seed, text).isFalse();
    }
  }
}
