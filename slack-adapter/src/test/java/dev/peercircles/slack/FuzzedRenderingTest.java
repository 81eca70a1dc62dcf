package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.stories.FuzzedStories;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A hundred thousand texts that try to be more than words, as Slack would get them. */
class FuzzedRenderingTest {
  /** Of three texts each. */
  private static final int STORIES = 33_334;

  /** Elements that Slack shows letter by letter; links, people, channels and dates are others. */
  private static final Set<String> PLAIN =
      Set.of("header", "plain_text", "rich_text", "rich_text_section", "text", "actions", "button");

  private static final Pattern KIND = Pattern.compile("\"type\":\"(\\w+)\"");
  private static final Pattern CONTROL =
      Pattern.compile("[<>]|&(?!amp;|lt;|gt;)|https?://|@(?:everyone|here|channel)");

  private final BlockKitRenderer renderer = new BlockKitRenderer();

  @Test
  void shouldLeaveNoMarkupNoLinkAndNobodyToPing() {
    IntStream.range(0, STORIES).parallel().forEach(this::leavesNone);
  }

  private void leavesNone(int seed) {
    var rendered = renderer.render(FuzzedStories.brief(seed));
    var blocks = rendered.blocks().toString();

    assertThat(kinds(blocks)).as("seed %d: %s", seed, blocks).isSubsetOf(PLAIN);
    assertThat(blocks).as("seed %d", seed).doesNotContain("<@", "<!", "<#", "://", "@everyone");
    assertThat(CONTROL.matcher(rendered.text()).find())
        .as("seed %d: %s", seed, rendered.text())
        .isFalse();
  }

  private static Set<String> kinds(String blocks) {
    return KIND.matcher(blocks)
        .results()
        .map(FuzzedRenderingTest::kind)
        .collect(Collectors.toSet());
  }

  private static String kind(MatchResult found) {
    return found.group(1);
  }
}
