package dev.peercircles.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import dev.peercircles.sandbox.wire.Json;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Slack's limits, just kept and just broken. */
class BlockRulesTest {

  private static String x(int length) {
    return "x".repeat(length);
  }

  private static String button(String more) {
    return "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'b'}"
        + more
        + "}]}";
  }

  private static String option(int label) {
    return "{'text':{'type':'plain_text','text':'" + x(label) + "'},'value':'v'}";
  }

  private static String input(String element) {
    return "{'type':'input','label':{'type':'plain_text','text':'l'},'element':" + element + "}";
  }

  private static JsonNode json(String quoted) {
    return Json.read(quoted.replace('\'', '"'));
  }

  static Stream<Arguments> limits() {
    return Stream.of(
        Arguments.of(
            "section text", "{'type':'section','text':{'type':'mrkdwn','text':'%s'}}", 3000),
        Arguments.of(
            "section field", "{'type':'section','fields':[{'type':'mrkdwn','text':'%s'}]}", 2000),
        Arguments.of("header", "{'type':'header','text':{'type':'plain_text','text':'%s'}}", 150),
        Arguments.of("block_id", "{'type':'divider','block_id':'%s'}", 255),
        Arguments.of("action_id", button(",'action_id':'%s'"), 255),
        Arguments.of("button value", button(",'value':'%s'"), 2000),
        Arguments.of("button text", button("").replace("'b'", "'%s'"), 75),
        Arguments.of(
            "input label", input("{'type':'plain_text_input'}").replace("'l'", "'%s'"), 2000),
        Arguments.of(
            "option label",
            input("{'type':'static_select','options':[" + option(1).replace("'x'", "'%s'") + "]}"),
            75),
        Arguments.of(
            "placeholder",
            input("{'type':'plain_text_input','placeholder':{'type':'plain_text','text':'%s'}}"),
            150));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("limits")
  void aTextIsTakenAtItsLimitAndRefusedBeyond(String what, String block, int limit) {
    assertThat(problems("[" + block.formatted(x(limit)) + "]")).isEmpty();
    assertThat(problems("[" + block.formatted(x(limit + 1)) + "]"))
        .singleElement()
        .asString()
        .startsWith(
            "[ERROR] must be less than " + (limit + 1) + " characters [json-pointer:/blocks/0");
    assertThat(problems("[" + block.formatted("") + "]"))
        .as("an empty " + what)
        .hasSizeLessThanOrEqualTo(1);
  }

  private static List<String> problems(String blocks) {
    return BlockRules.ofMessage(json(blocks));
  }

  @Test
  void aMessageHoldsFiftyBlocks() {
    String divider = "{'type':'divider'}";
    assertThat(problems("[" + String.join(",", Collections.nCopies(50, divider)) + "]")).isEmpty();
    assertThat(problems("[" + String.join(",", Collections.nCopies(51, divider)) + "]"))
        .containsExactly("[ERROR] no more than 50 items allowed [json-pointer:/blocks]");
  }

  @Test
  void idsAreUnique() {
    assertThat(problems("[{'type':'divider','block_id':'a'},{'type':'divider','block_id':'a'}]"))
        .singleElement()
        .asString()
        .contains("already exists");
    String twice = "{'type':'button','action_id':'a','text':{'type':'plain_text','text':'b'}}";
    assertThat(problems("[{'type':'actions','elements':[" + twice + "," + twice + "]}]"))
        .singleElement()
        .asString()
        .contains("already exists");
  }

  @Test
  void whatSlackDoesNotKnowIsRefused() {
    assertThat(problems("[{'type':'banner'}]")).hasSize(1);
    assertThat(problems("[{'type':'divider','colour':'red'}]")).hasSize(1);
    assertThat(problems("[" + button(",'style':'loud'") + "]")).hasSize(1);
    assertThat(problems("[" + button("").replace("plain_text", "mrkdwn") + "]")).isNotEmpty();
    assertThat(problems("[{'type':'section'}]")).hasSize(1);
  }

  @Test
  void anInitialChoiceMustBeOneOfTheOptions() {
    String select =
        "{'type':'static_select','options':[" + option(1) + "],'initial_option':" + option(1) + "}";
    assertThat(problems("[" + input(select) + "]")).isEmpty();
    String other = select.replaceFirst("(.*)'v'", "$1'w'");
    assertThat(problems("[" + input(other) + "]"))
        .singleElement()
        .asString()
        .contains("not found in options");
  }

  @Test
  void aModalKeepsItsOwnLimits() {
    String modal =
        "{'type':'modal','title':{'type':'plain_text','text':'%s'},'private_metadata':'%s','blocks':[]}";
    assertThat(BlockRules.ofView(json(modal.formatted(x(24), x(3000))))).isEmpty();
    assertThat(BlockRules.ofView(json(modal.formatted(x(25), x(3000))))).hasSize(1);
    assertThat(BlockRules.ofView(json(modal.formatted(x(24), x(3001))))).hasSize(1);
    assertThat(
            BlockRules.ofView(
                json(
                    modal
                        .formatted("t", "")
                        .replace("[]", "[" + input("{'type':'plain_text_input'}") + "]"))))
        .singleElement()
        .asString()
        .contains("`submit` is required");
  }

  @Test
  void theApiAnswersWithTheProblemsAndTheirPlaces() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      List<LayoutBlock> many = Collections.nCopies(51, Blocks.divider());
      var answer =
          rehearsal.api().chatPostMessage(r -> r.channel(Rehearsal.CIRCLE).text("x").blocks(many));
      assertThat(answer.getError()).isEqualTo("invalid_blocks");
      assertThat(answer.getResponseMetadata().getMessages())
          .containsExactly("[ERROR] no more than 50 items allowed [json-pointer:/blocks]");
      List<LayoutBlock> long3000 =
          Collections.nCopies(
              5,
              Blocks.section(s ->
                  s.text(
                      com.slack.api.model.block.composition.BlockCompositions.markdownText(
                          x(3000)))));
      assertThat(
              rehearsal
                  .api()
                  .chatPostMessage(r -> r.channel(Rehearsal.CIRCLE).text("x").blocks(long3000))
                  .getError())
          .isEqualTo("msg_blocks_too_long");
      assertThat(rehearsal.world.happenings()).isEmpty();
    }
  }
}
