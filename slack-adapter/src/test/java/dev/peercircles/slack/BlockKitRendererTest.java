package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exactly what goes to Slack, held against files; and Slack's limits. */
class BlockKitRendererTest {
  private static final MemberId ANA = new MemberId("ana");
  private static final Instant CLOSES = Instant.parse("2026-10-14T16:00:00Z");

  private final BlockKitRenderer renderer = new BlockKitRenderer();

  @Test
  void shouldRenderAWeeklyPost() throws IOException {
    var message =
        Message.EMPTY
            .heading(
                Text.of("This week in EM Berlin · until ")
                    .time(CLOSES, Span.Time.Style.DAY_AND_TIME, "Wed 18:00"))
            .paragraph(Text.of("What are you ").bold("stuck").plain(" on? *Not* <markup> & co."))
            .buttons(
                new Button.Press("Answer", Prefilled.of("checkin", "em-berlin"), true),
                Buttons.press("Skip this week"))
            .aside(
                Text.of("Lunch on ")
                    .time(CLOSES, Span.Time.Style.DATE, "14 Oct")
                    .plain(": Bo on ")
                    .link("on-call", URI.create("https://wiki.example/on-call")))
            .aside(
                Text.of("The story box is open."),
                Buttons.press("How it works", "story.how", "em-berlin"));
    assertGolden("weekly-post.json", message, Map.of());
  }

  @Test
  void shouldRenderAnAnswerThatMentionsItsAuthor() throws IOException {
    var message =
        Message.EMPTY
            .paragraph(Text.NONE.mention(ANA, "Ana").plain(" is stuck on: ").italic("_two_ <@U1>"))
            .paragraph(Text.NONE.mention(new MemberId("bo"), "Bo").plain(" has no account here"))
            .buttons(Buttons.press("I've been there"));
    assertGolden("answer.json", message, Map.of(ANA, new Account(Platform.SLACK, "U0ANA00001")));
  }

  @Test
  void shouldRenderAnAgenda() throws IOException {
    var message =
        Message.EMPTY
            .heading(Text.of("EM Berlin meets today, ").time(CLOSES, Span.Time.Style.TIME, "18:00"))
            .numbered(
                List.of(
                    Text.of("Ana: \"Two of my seniors\" ").italic("(asked for time)"),
                    Text.of("Chi: \"The re-org\"")))
            .buttons(
                Buttons.press("Can't come"),
                new Button.Open("Add to calendar", URI.create("https://cal.example/em.ics")));
    assertGolden("agenda.json", message, Map.of());
  }

  @Test
  void shouldRenderAForm() throws IOException {
    var form =
        new Form(
            "Your week",
            Prefilled.of("answer", "em-berlin", "2026-10-12"),
            "Save",
            List.of(
                new Field.Note(Text.of("You wanted to ‹talk to them›.")),
                new Field.Choice(
                    "went",
                    "How did it go?",
                    "Nobody else sees this",
                    options("did", "partly"),
                    "partly",
                    true),
                new Field.Words(
                    "stuck", "What are you stuck on?", "", "When I tried …", "", 500, true, true),
                new Field.Words("line", "A line, if you like", "", "", "was ok", 80, false, false),
                new Field.Choice("help", "What would help?", "", seven(), "", false)));
    golden("form.json", new FormView(renderer).of(form, Optional.of("C0EMBERLIN")));
  }

  @Test
  void shouldPingNobodyWhoseAccountIsOnAnotherPlatform() {
    var message = Message.EMPTY.paragraph(Text.NONE.mention(ANA, "Ana"));
    var rendered = renderer.render(message, Map.of(ANA, new Account(Platform.DISCORD, "1")));
    assertThat(rendered.blocks().toString()).contains("@Ana").doesNotContain("user_id");
  }

  @Test
  void shouldEscapeTheWordsForNotifications() {
    assertThat(renderer.render(Message.of("<!channel> & <@U1>")).text())
        .isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt;");
  }

  @Test
  void shouldStayWithinSlacksLimits() {
    var message = Message.EMPTY;
    for (int i = 0; i < 80; i++) {
      message = message.paragraph(Text.of("&".repeat(5_000))).aside(Text.of("x"));
    }
    message = message.buttons(Buttons.press("y".repeat(200)));
    var rendered = renderer.render(message);
    assertThat(rendered.blocks()).hasSizeLessThanOrEqualTo(50);
    assertThat(rendered.blocks().toString()).hasSizeLessThan(13_000 + 50 * 100);
    assertThat(rendered.text()).hasSizeLessThan(4_000).endsWith("…");
    assertThat(rendered.blocks().asList().getLast().toString()).contains("\"actions\"", "yyy…");
  }

  @Test
  void shouldPartALongParagraphWithoutLosingAWord() {
    var words = String.join(" ", IntStream.range(0, 1_500).mapToObj(i -> "w" + i).toList());
    var blocks = renderer.render(Message.of(words)).blocks();
    assertThat(blocks).hasSizeGreaterThan(2);
    assertThat(blocks.toString()).contains("w0 ", " w1499\"");
    assertThat(blocks.asList()).allMatch(b -> b.toString().length() < 3_200);
  }

  @Test
  void shouldSayNothingAtAllOfEmptyTexts() {
    assertThat(renderer.render(Message.of("").heading(Text.NONE)).blocks()).isEmpty();
  }

  @Test
  void shouldBeReadableByTheSdkItself() {
    var gson = GsonFactory.createSnakeCase();
    var message = Message.EMPTY.heading(Text.of("a")).numbered(List.of(Text.of("b")));
    for (JsonElement block : renderer.render(message.buttons(Buttons.press("c"))).blocks()) {
      assertThat(gson.fromJson(block, LayoutBlock.class).getClass().getSimpleName())
          .isNotEqualTo("UnknownBlock");
    }
  }

  private static List<Field.Option> options(String... values) {
    return java.util.Arrays.stream(values).map(v -> new Field.Option(v, "Label " + v)).toList();
  }

  private static List<Field.Option> seven() {
    return options("a", "b", "c", "d", "e", "f", "g");
  }

  private void assertGolden(String name, Message message, Map<MemberId, Account> accounts)
      throws IOException {
    var rendered = renderer.render(message, accounts);
    golden(name, Json.object("text", rendered.text(), "blocks", rendered.blocks()));
  }

  private static void golden(String name, JsonElement actual) throws IOException {
    try (var in = BlockKitRendererTest.class.getResourceAsStream("/golden/" + name)) {
      var expected =
          in == null
              ? ""
              : pretty(
                  JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      assertThat(pretty(actual)).isEqualTo(expected);
    }
  }

  private static String pretty(JsonElement json) {
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json);
  }
}
