package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageJsonTest {
  private static final List<String> WORDS =
      List.of(
          "",
          "stuck",
          "\"quoted\" \\ back",
          "zwölf Kästen 🙈🏽",
          "line\nline\ttab",
          "\u0000",
          "مرحبا",
          "{\"is\":\"bold\"}");

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyMessageComesBackAsItWas(long seed) {
    var message = message(new Random(seed), (int) (seed % 12));

    assertThat(MessageJson.message(MessageJson.write(message))).isEqualTo(message);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyLineComesBackAsItWas(long seed) {
    var random = new Random(seed);
    var line = new MessageJson.LineBody(text(random), buttons(random, random.nextInt(3)));

    assertThat(MessageJson.line(MessageJson.write(line))).isEqualTo(line);
  }

  @Test
  void theNamesThatStandInDatabasesDoNotChange() {
    var message =
        Message.EMPTY
            .heading(Text.of("Check-in").bold("b").italic("i").mention(new MemberId("ana"), "Ana"))
            .paragraph(
                Text.NONE
                    .time(
                        Instant.parse("2026-10-14T16:00:00Z"), Span.Time.Style.DAY_AND_TIME, "Wed")
                    .link("here", URI.create("https://meet.example")))
            .numbered(List.of(Text.of("one")))
            .aside(Text.of("lunch"), new Button.Open("Join", URI.create("https://meet.example")))
            .buttons(new Button.Press("Answer", Prefilled.of("checkin", "em-berlin"), true));

    assertThat(MessageJson.write(message))
        .isEqualTo(
            """
            {"blocks":[{"is":"heading","text":{"spans":[{"is":"plain","words":"Check-in"},\
            {"is":"bold","words":"b"},{"is":"italic","words":"i"},\
            {"is":"mention","member":{"value":"ana"},"name":"Ana"}]}},\
            {"is":"paragraph","text":{"spans":[{"is":"time","at":"2026-10-14T16:00:00Z",\
            "style":"DAY_AND_TIME","fallback":"Wed"},\
            {"is":"link","words":"here","uri":"https://meet.example"}]}},\
            {"is":"numbered","items":[{"spans":[{"is":"plain","words":"one"}]}]},\
            {"is":"aside","text":{"spans":[{"is":"plain","words":"lunch"}]},\
            "buttons":[{"is":"open","label":"Join","uri":"https://meet.example"}]},\
            {"is":"buttons","buttons":[{"is":"press","label":"Answer",\
            "command":{"command":"checkin","arguments":["em-berlin"]},"primary":true}]}]}\
            """);
  }

  @Test
  void aFieldThatANewerVersionAddedIsPassedOver() {
    assertThat(MessageJson.message("{\"blocks\":[],\"mood\":\"bright\"}")).isEqualTo(Message.EMPTY);
  }

  private static Message message(Random random, int blocks) {
    return new Message(Stream.generate(() -> block(random)).limit(blocks).toList());
  }

  private static Block block(Random random) {
    return pick(
        random,
        () -> new Block.Heading(text(random)),
        () -> new Block.Paragraph(text(random)),
        () ->
            new Block.Numbered(
                IntStream.range(0, random.nextInt(4)).mapToObj(_ -> text(random)).toList()),
        () -> new Block.Aside(text(random), buttons(random, random.nextInt(3))),
        () -> new Block.Buttons(buttons(random, 1 + random.nextInt(5))));
  }

  private static Text text(Random random) {
    return new Text(IntStream.range(0, random.nextInt(5)).mapToObj(_ -> span(random)).toList());
  }

  private static Span span(Random random) {
    return pick(
        random,
        () -> new Span.Plain(words(random)),
        () -> new Span.Bold(words(random)),
        () -> new Span.Italic(words(random)),
        () -> new Span.Mention(new MemberId("chi"), words(random)),
        () ->
            new Span.Time(
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                Span.Time.Style.values()[random.nextInt(3)],
                words(random)),
        () -> new Span.Link(words(random), URI.create("https://meet.example/?q=%20&r=1#x")));
  }

  private static List<Button> buttons(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ ->
            MessageJsonTest.<Button>pick(
                random,
                () -> new Button.Press(words(random), Prefilled.of("help"), random.nextBoolean()),
                () ->
                    new Button.Press(
                        words(random), Prefilled.of("story.tell", "em-berlin", "", "2026-10-12")),
                () -> new Button.Open(words(random), URI.create("https://meet.example"))))
        .toList();
  }

  private static String words(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  @SafeVarargs
  private static <T> T pick(Random random, Supplier<? extends T>... choices) {
    return choices[random.nextInt(choices.length)].get();
  }
}
