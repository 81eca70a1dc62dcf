package dev.peercircles.checkins;

import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Scope;
import jakarta.inject.Inject;
import java.util.List;

/** What people can ask of the check-in. */
final class CheckinCommands implements Commands {
  private static final Option ROUND = Option.carried(RoundFinder.ROUND, Option.Kind.DATE);

  private final AnswerDesk answers;
  private final StepDesk steps;
  private final BeenThere beenThere;

  @Inject
  CheckinCommands(AnswerDesk answers, StepDesk steps, BeenThere beenThere) {
    this.answers = answers;
    this.steps = steps;
    this.beenThere = beenThere;
  }

  @Override
  public List<Command> all() {
    return List.of(checkin(), answer(), skip(), beenThere(), step(), stepSave());
  }

  Command checkin() {
    return new Command(
        CheckinButtons.CHECKIN,
        "Answer this week's check-in, or change your answer",
        Scope.CIRCLE,
        AnswerKind.FORM,
        true,
        List.of(ROUND),
        answers::form);
  }

  Command answer() {
    return hidden(CheckinButtons.ANSWER, "Saves an answer", List.of(ROUND), answers::save);
  }

  Command skip() {
    return hidden(CheckinButtons.SKIP, "Skips this week", List.of(ROUND), answers::skip);
  }

  Command beenThere() {
    var author = Option.carried(BeenThere.AUTHOR, Option.Kind.PERSON);
    return hidden(
        CheckinButtons.BEEN_THERE,
        "Says that you have been there",
        List.of(ROUND, author),
        beenThere::say);
  }

  Command step() {
    return new Command(
        CheckinButtons.STEP,
        "Say what you will try next; only you see it until you report on it",
        Scope.CIRCLE,
        AnswerKind.FORM,
        true,
        List.of(Option.carried("after", Option.Kind.DATE)),
        steps::form);
  }

  Command stepSave() {
    return hidden(CheckinButtons.STEP_SAVE, "Saves a next step", List.of(), steps::save);
  }

  private static Command hidden(
      String name, String about, List<Option> options, Command.Handler handler) {
    return new Command(name, about, Scope.CIRCLE, AnswerKind.PRIVATE, false, options, handler);
  }
}
