package dev.peercircles.checkins;

import static dev.peercircles.checkins.Stage.ANA;
import static dev.peercircles.checkins.Stage.BO;
import static dev.peercircles.checkins.Stage.CHI;
import static dev.peercircles.checkins.Stage.DEV;
import static dev.peercircles.checkins.Stage.ELI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Samples;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import dev.peercircles.messages.Prefilled;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a circle reads in two weeks, word for word. */
class CheckinTranscriptTest {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(Samples.BERLIN);

  private final Stage stage = new Stage();

  @Test
  void readsLikeThis() {
    stage.until("2026-10-25T12:00");
    var skipped = stage.posts().size();
    stage.until("2026-10-26T10:00");
    stage.answers(
        ANA,
        Map.of(
            "stuck", "Two of my seniors want the same role. I keep postponing the talk.",
            "help", "time-at-meeting"));
    stage.presses(BO, Prefilled.of("skip", "em-berlin", "2026-10-29"));
    stage.until("2026-10-27T16:00");
    stage.answers(
        CHI,
        Map.of(
            "stuck",
            "The re-org was announced and nobody can say why, not even its authors.",
            "help",
            "been-there"));
    stage.presses(DEV, Prefilled.of("been-there", "em-berlin", "2026-10-29", "chi"));
    stage.until("2026-10-28T11:00");
    stage.answers(ELI, "I said yes to the CEO again");
    stage.until("2026-10-29T13:30");
    if (stage.types(ANA, "step") instanceof Reply.Opens(var form)) {
      stage.sends(ANA, form, Map.of("step", "tell them both on the same day"));
    }
    stage.until("2026-11-02T11:00");
    stage.answers(ANA, Map.of("result", "partly", "note", "they agreed to a trial"));
    var transcript =
        stage.posts().stream()
            .skip(skipped)
            .sorted(Comparator.comparing(Post::notBefore))
            .map(CheckinTranscriptTest::shown)
            .collect(Collectors.joining("\n"));
    assertThat(transcript).isEqualTo(EXPECTED);
  }

  private static final String EXPECTED =
      """
      Mon 26 Oct 09:30 · channel
        This week in EM Berlin · until Wed 18:00
        What happened this week?
        [ Answer ] [ Skip this week ]

      Mon 26 Oct 10:00 · thread
        @Ana is stuck on: Two of my seniors want the same role. I keep postponing the talk.
        Would like: time at the meeting
        [ I've been there ]

      Tue 27 Oct 16:00 · thread
        @Chi is stuck on: The re-org was announced and nobody can say why, not even its authors.
        Would like: someone who has been there
        [ I've been there ]

      Tue 27 Oct 16:00 · thread
        @Chi: Dev has been there. Ask them.

      Wed 28 Oct 09:00 · to dev
        EM Berlin's check-in closes today at 18:00. Two minutes, or skip without a reason.
        [ Answer ] [ Skip this week ] [ I'm away until… ]

      Wed 28 Oct 11:00 · thread
        @Eli is stuck on: I said yes to the CEO again
        [ I've been there ]

      Wed 28 Oct 18:00 · edit of em-berlin/checkin/open/2026-10-26
        This week in EM Berlin · closed
        What happened this week?

      Mon 2 Nov 09:30 · channel
        This week in EM Berlin · until Wed 18:00
        What happened this week?
        [ Answer ] [ Skip this week ]

      Mon 2 Nov 11:00 · thread
        @Ana · Last week: partly, "they agreed to a trial"
      """;

  private static String shown(Post post) {
    var where =
        switch (post.destination()) {
          case Destination.Channel _ -> "channel";
          case Destination.Elsewhere(var channel) -> "in " + channel.channel();
          case Destination.Direct(var member) -> "to " + member;
          case Destination.Thread _ -> "thread";
          case Destination.InPlaceOf(var original) -> "edit of " + original;
        };
    return TIME.format(post.notBefore()) + " · " + where + "\n" + shown(post.message());
  }

  private static String shown(Message message) {
    return message.blocks().stream()
        .map(b ->
            switch (b) {
              case Block.Buttons(var buttons) ->
                  buttons.stream()
                      .map(Button::label)
                      .collect(Collectors.joining(" ] [ ", "[ ", " ]"));
              case Block.Heading _, Block.Paragraph _, Block.Numbered _, Block.Aside _ ->
                  new Message(List.of(b)).words();
            })
        .map(line -> "  " + line.replace("\n", "\n  ") + "\n")
        .collect(Collectors.joining());
  }
}
