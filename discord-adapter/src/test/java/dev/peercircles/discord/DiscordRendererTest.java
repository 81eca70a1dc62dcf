package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class DiscordRendererTest {
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BO = new MemberId("bo");
  private static final Map<MemberId, Account> ACCOUNTS =
      Map.of(ANA, new Account(Platform.DISCORD, "200000000000000001"));

  private final DiscordRenderer renderer = new DiscordRenderer();

  private DataObject json(Message message) {
    return renderer.render(message, ACCOUNTS).toData();
  }

  private static void same(DataObject actual, String expected) {
    assertThat(DataObject.fromJson(actual.toJson()).toMap())
        .isEqualTo(DataObject.fromJson(expected).toMap());
  }

  static List<String> texts(DataObject json) {
    return walk(json.getArray("components")).stream()
        .filter(c -> c.getInt("type") == 10)
        .map(c -> c.getString("content"))
        .toList();
  }

  static List<DataObject> walk(DataArray components) {
    return components.stream(DataArray::getObject)
        .flatMap(c ->
            java.util.stream.Stream.concat(
                java.util.stream.Stream.of(c),
                java.util.stream.Stream.concat(
                    walk(c.optArray("components").orElseGet(DataArray::empty)).stream(),
                    c.optObject("accessory").stream())))
        .toList();
  }

  @Test
  void shouldSetTheWeeklyPostWithItsButtonsWhereTheyBelong() {
    var closes = Instant.parse("2026-10-14T16:00:00Z");
    var message =
        Message.EMPTY
            .heading(
                Text.of("This week in EM Berlin · until ")
                    .time(closes, Span.Time.Style.DAY_AND_TIME, "Wed 18:00"))
            .paragraph(Text.of("When did something turn out differently?"))
            .buttons(
                new Button.Press("Answer", Prefilled.of("checkin", "em-berlin"), true),
                new Button.Press("Skip this week", Prefilled.of("skip", "em-berlin")))
            .aside(
                Text.of("Lunch on 10 Feb: Bo on ").italic("on-call without heroes"),
                new Button.Open("How it works", URI.create("https://example.org/how")));

    same(
        json(message),
        """
        {
          "tts": false,
          "flags": 32768,
          "allowed_mentions": {"parse": [], "replied_user": true},
          "components": [
            {"type": 10, "content": "### This week in EM Berlin · until <t:1791993600:F>"},
            {"type": 10, "content": "When did something turn out differently?"},
            {"type": 1, "components": [
              {"type": 2, "style": 1, "label": "Answer", "custom_id": "checkin|em-berlin", "disabled": false},
              {"type": 2, "style": 2, "label": "Skip this week", "custom_id": "skip|em-berlin", "disabled": false}
            ]},
            {"type": 9,
             "components": [{"type": 10, "content": "-# Lunch on 10 Feb: Bo on *on-call without heroes*"}],
             "accessory": {"type": 2, "style": 5, "label": "How it works", "url": "https://example.org/how", "disabled": false}}
          ]
        }
        """);
  }

  @Test
  void shouldPingOnlyWhomItMentions() {
    var message =
        Message.EMPTY.paragraph(
            Text.NONE.mention(ANA, "Ana").plain(" and ").mention(BO, "Bo_*").plain(" @everyone"));
    var accounts =
        Map.of(
            ANA,
            new Account(Platform.DISCORD, "200000000000000001"),
            new MemberId("chi"),
            new Account(Platform.DISCORD, "200000000000000003"));

    var json = renderer.render(message, accounts).toData();

    assertThat(texts(json)).containsExactly("<@200000000000000001> and Bo\\_\\* \\@everyone");
    assertThat(json.getObject("allowed_mentions").getArray("users").toList())
        .containsExactly("200000000000000001");
    assertThat(json.getObject("allowed_mentions").getArray("parse").toList()).isEmpty();
  }

  @Test
  void shouldShowPeoplesWordsAsTheyWroteThem() {
    var words =
        """
        # no heading
        - no list
        1. no item
        > no quote
        *no* _no_ ~~no~~ ||no|| `no` <@1> <t:1:F> [click](https://evil.example)
        see https://example.org/a_b_c.\
        """;

    assertThat(texts(json(Message.of(words))))
        .containsExactly(
            """
            \\# no heading
            \\- no list
            1\\. no item
            \\> no quote
            \\*no\\* \\_no\\_ \\~\\~no\\~\\~ \\|\\|no\\|\\| \\`no\\` \\<@1\\> \\<t:1:F\\> \\[click\\](<https://evil.example>)
            see <https://example.org/a_b_c>.\
            """);
  }

  @Test
  void shouldKeepEmphasesApartAndTouchingTheirWords() {
    var text = Text.NONE.bold("one ").bold("two").italic(" three").bold(" ");

    assertThat(texts(json(Message.EMPTY.paragraph(text))))
        .containsExactly("**one** **two** *three* ");
    assertThat(texts(json(Message.EMPTY.paragraph(Text.NONE.bold("a").italic("b")))))
        .containsExactly("**a**\u200b*b*");
  }

  @Test
  void shouldNumberItemsAndMarkEachLineOfAnAside() {
    var message =
        Message.EMPTY
            .numbered(List.of(Text.of("Ana: “keeps moving”"), Text.of("Chi")))
            .aside(Text.of("one\ntwo"));

    assertThat(texts(json(message)))
        .containsExactly("1. Ana: “keeps moving”\n2. Chi", "-# one\n-# two");
  }

  @Test
  void shouldLeadToPagesWithoutAPreview() {
    var text =
        Text.NONE
            .link("the [notes]", URI.create("https://example.org/a_(b)"))
            .plain(" ")
            .link("https://meet.example/em", URI.create("https://meet.example/em"));

    assertThat(texts(json(Message.EMPTY.paragraph(text))))
        .containsExactly(
            "[the \\[notes\\]](<https://example.org/a_%28b%29>) <https://meet.example/em>");
  }

  @Test
  void shouldGiveTheSameCommandTwoIdsInOneMessage() {
    var again = Prefilled.of("next", "em-berlin");
    var json =
        json(Message.EMPTY.buttons(new Button.Press("One", again), new Button.Press("Two", again)));

    var ids =
        walk(json.getArray("components")).stream()
            .filter(c -> c.getInt("type") == 2)
            .map(c -> c.getString("custom_id"))
            .toList();
    assertThat(ids).containsExactly("next|em-berlin", "next|em-berlin#2");
    assertThat(ids).extracting(CustomId::command).containsOnly(again);
  }

  @Test
  void shouldWriteAPageAsWordsIfNoButtonHoldsIt() {
    var page = URI.create("https://calendar.example/?text=" + "x".repeat(600));

    var json = json(Message.EMPTY.buttons(new Button.Open("Add to calendar", page)));

    assertThat(texts(json)).containsExactly("[Add to calendar](<" + page + ">)");
  }

  @Test
  void shouldShortenTheLongestTextVisibly() {
    var message =
        Message.EMPTY
            .heading(Text.of("Ana is stuck on"))
            .paragraph(Text.of("👩‍👩‍👧*".repeat(900)))
            .paragraph(Text.of("Would like: ideas"));

    var texts = texts(json(message));

    assertThat(texts).hasSize(3);
    assertThat(texts.getFirst()).isEqualTo("### Ana is stuck on");
    assertThat(texts.get(1)).endsWith("…").startsWith("👩‍👩‍👧\\*");
    assertThat(texts.get(1).replace("👩‍👩‍👧", "").replace("\\*", "")).isEqualTo("…");
    assertThat(texts.get(2)).isEqualTo("Would like: ideas");
    assertThat(texts.stream().mapToInt(String::length).sum()).isBetween(3_900, 4_000);
  }

  @Test
  void shouldShortenManyTextsEvenly() {
    var message =
        IntStream.range(0, 10)
            .mapToObj(i -> Text.of("x".repeat(1_000)))
            .reduce(Message.EMPTY, Message::paragraph, (a, _) -> a);

    var texts = texts(json(message));

    assertThat(texts).hasSize(10).allMatch(t -> t.endsWith("…"));
    assertThat(texts.stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(4_000);
  }

  @Test
  void shouldFitManyBlocksIntoFortyComponents() {
    var many = Message.EMPTY;
    for (int i = 0; i < 60; i++) {
      many = many.paragraph(Text.of("line " + i));
    }
    var rows = Message.of("Which?");
    for (int i = 0; i < 12; i++) {
      rows =
          rows.buttons(
              new Button.Press("a", Prefilled.of("a", "a" + i)),
              new Button.Press("b", Prefilled.of("b", "b" + i)),
              new Button.Press("c", Prefilled.of("c", "c" + i)));
    }

    assertThat(String.join("", texts(json(many)))).contains("line 0").contains("line 59");
    assertThat(walk(json(rows).getArray("components"))).hasSizeLessThanOrEqualTo(40);
    assertThat(texts(json(rows))).last().isEqualTo("…");
  }

  @Test
  void shouldNeverBeEmpty() {
    assertThat(texts(json(Message.EMPTY))).containsExactly("…");
    assertThat(texts(json(Message.of("  ")))).containsExactly("…");
  }
}
