package dev.peercircles.stories;

import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What people can ask of the story box. None of it learns who asks. */
final class StoryCommands implements Commands {
  private static final Option DAY = Option.carried(StoryButtons.DAY, Option.Kind.DATE);

  private final TellDesk tell;
  private final MineDesk mine;
  private final PostedDesk posted;
  private final StoryActs acts;

  @Inject
  StoryCommands(TellDesk tell, MineDesk mine, PostedDesk posted, StoryActs acts) {
    this.tell = tell;
    this.mine = mine;
    this.posted = posted;
    this.acts = acts;
  }

  @Override
  public List<Command> all() {
    return List.of(
        tell(), look(), seal(), mine(), open(), privacy(), meToo(), fold(), unfold(), remove(),
        pause());
  }

  Command tell() {
    return form(StoryButtons.TELL, "Tell a failure of your own, without your name", tell::tell);
  }

  Command look() {
    return hidden(StoryButtons.LOOK, tell::look);
  }

  Command seal() {
    return slow(StoryButtons.SEAL, tell::seal);
  }

  Command mine() {
    return form(StoryButtons.MINE, "Withdraw, change or answer with your four words", mine::form);
  }

  Command open() {
    return slow(StoryButtons.MINE_OPEN, mine::open);
  }

  Command privacy() {
    return listed(
        StoryButtons.PRIVACY,
        "What the story box promises, and what it can't",
        call -> {
          var done = acts.of(call.circle().id());
          return Reply.said(AnswerTexts.privacy(call.circle(), done));
        });
  }

  Command meToo() {
    return hidden(StoryButtons.ME_TOO, posted::meToo);
  }

  Command fold() {
    return hidden(StoryButtons.FOLD, posted::fold);
  }

  Command unfold() {
    return listed(
        StoryButtons.UNFOLD, "Host and deputy: show a folded story again", posted::unfold);
  }

  Command remove() {
    return listed(StoryButtons.REMOVE, "Host and deputy: remove a folded story", posted::remove);
  }

  Command pause() {
    return listed(
        StoryButtons.PAUSE, "Host or deputy: stop the story box, or let it go on", posted::pause);
  }

  private static Command form(String name, String about, Command.UnsignedHandler handler) {
    return Command.unsigned(name, about, AnswerKind.FORM, true, List.of(), withinReach(handler));
  }

  private static Command listed(String name, String about, Command.UnsignedHandler handler) {
    var safe = withinReach(handler);
    return Command.unsigned(name, about, AnswerKind.PRIVATE, true, List.of(DAY), safe);
  }

  private static Command hidden(String name, Command.UnsignedHandler handler) {
    var safe = withinReach(handler);
    return Command.unsigned(name, "", AnswerKind.PRIVATE, false, List.of(DAY), safe);
  }

  /** A command that hashes four words. */
  private static Command slow(String name, Command.UnsignedPreparation preparation) {
    return Command.prepared(
        name,
        List.of(DAY),
        call -> {
          try {
            var act = preparation.prepare(call);
            return () -> withinReach(act);
          } catch (OutOfReach e) {
            return Command.Act.saying(new Reply.Refused(AnswerTexts.OUT_OF_REACH));
          }
        });
  }

  private static Optional<Reply> withinReach(Command.Act act) {
    try {
      return act.act();
    } catch (OutOfReach e) {
      return Optional.of(new Reply.Refused(AnswerTexts.OUT_OF_REACH));
    }
  }

  /** A box whose key isn't here is left as it is. */
  private static Command.UnsignedHandler withinReach(Command.UnsignedHandler handler) {
    return call -> {
      try {
        return handler.handle(call);
      } catch (OutOfReach e) {
        return new Reply.Refused(AnswerTexts.OUT_OF_REACH);
      }
    };
  }
}
