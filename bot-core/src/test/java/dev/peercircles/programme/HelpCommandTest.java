package dev.peercircles.programme;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BERLIN;
import static dev.peercircles.circles.Samples.EM_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Arguments;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HelpCommandTest {
  private static final Command AWAY =
      new Command(
          "away",
          "Nothing is asked of you until then.",
          Scope.PERSON,
          AnswerKind.PRIVATE,
          true,
          List.of(
              Option.required("until", Option.Kind.DATE, "your last day away"),
              Option.optional("from", Option.Kind.DATE, "your first day away")),
          call -> Reply.refused("no"));
  private static final Command HIDDEN =
      new Command(
          "away-save", "", Scope.PERSON, AnswerKind.PRIVATE, false, List.of(), AWAY.handler());

  @Test
  void showsWhatCanBeTypedAndNothingThatOnlyButtonsCall() {
    assertThat(words())
        .contains("/circle away until DATE [from DATE] · Nothing is asked of you until then.")
        .contains("/circle help · ")
        .doesNotContain("away-save");
  }

  @Test
  void saysWhereAnAnswerStandsAndWhoKeepsIt() {
    assertThat(words())
        .contains("under your name")
        .contains("Our copy goes after the next closing; Slack keeps the thread.");
  }

  @Test
  void saysPlainlyWhatIsNotThereYet() {
    assertThat(words()).contains("can't be changed here yet");
  }

  private static String words() {
    var commands = new java.util.HashSet<Command>();
    var help = new HelpCommand(() -> new CommandCatalog(commands)).command();
    commands.addAll(Set.of(AWAY, HIDDEN, help));
    var call =
        new Call(
            ANA,
            Optional.of(EM_BERLIN),
            BERLIN,
            new Arguments(Map.of()),
            Map.of(),
            Instant.parse("2026-10-15T08:00:00Z"));
    return ((Reply.Said) help.handler().handle(call)).message().words();
  }
}
