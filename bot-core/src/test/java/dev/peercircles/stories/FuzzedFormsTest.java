package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Samples;
import dev.peercircles.commands.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Five hundred stories that try to be more than words, through the forms of the desk. */
class FuzzedFormsTest {
  private static final int STORIES = 500;
  private static final int MEMBERS = 12;

  @Test
  void whatIsSealedIsWhatWasShownAndShowsNoTrace() {
    var parlour = new Parlour(MEMBERS, 1);
    var names =
        Parlour.everybody(12).stream().map(m -> Samples.person(m.id().value()).name()).toList();
    for (int seed = 0; seed < STORIES; seed++) {
      var who = Parlour.everybody(MEMBERS).get(seed % MEMBERS).id().value();
      var looked = parlour.ask(who, StoryButtons.LOOK, Map.of(), values(seed));
      assertThat(looked).as("seed %d", seed).isInstanceOf(Reply.Opens.class);
      var shown = Parlour.initial(((Reply.Opens) looked).form());
      var said = Parlour.words(parlour.ask(who, StoryButtons.SEAL, Map.of(), shown));

      assertThat(said).as("seed %d", seed).contains("Your four words: ");
      var sealed = parlour.box().waiting().getFirst().story();
      assertThat(sealed).as("seed %d", seed).isEqualTo(FuzzedStories.left(seed, names));
      assertThat(shown.getOrDefault(FormTexts.HAPPENED, "")).isEqualTo(sealed.happened());
      assertThat(List.of(sealed.expected(), sealed.happened(), sealed.differently()))
          .as("seed %d", seed)
          .noneMatch(part -> ScrubTest.LEFT.matcher(part).find());
      parlour.empties();
      parlour.clock.forward(Duration.ofMinutes(10));
    }
  }

  private static Map<String, String> values(int seed) {
    var parts = FuzzedStories.written(seed);
    var values = new HashMap<>(Parlour.values(parts.get(1), Story.Alone.POST));
    values.put(FormTexts.EXPECTED, parts.get(0));
    values.put(FormTexts.DIFFERENTLY, parts.get(2));
    return values;
  }
}
