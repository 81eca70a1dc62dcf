package dev.peercircles.slack;

import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Option.Kind;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import java.util.List;
import java.util.Set;

/** A catalogue of commands of every shape. */
final class TestCommands {
  private TestCommands() {}

  static CommandCatalog catalog() {
    return new CommandCatalog(
        Set.of(
            typed("help", Scope.PERSON, AnswerKind.PRIVATE),
            typed("next", Scope.CIRCLE, AnswerKind.PRIVATE),
            typed(
                "away",
                Scope.PERSON,
                AnswerKind.PRIVATE,
                Option.required("until", Kind.DATE, "the last day"),
                Option.optional("from", Kind.DATE, "the first day")),
            typed("back", Scope.PERSON, AnswerKind.PRIVATE),
            typed("checkin", Scope.CIRCLE, AnswerKind.FORM),
            typed("lunch.show", Scope.CIRCLE, AnswerKind.PRIVATE),
            typed(
                "lunch.swap",
                Scope.CIRCLE,
                AnswerKind.PRIVATE,
                Option.required("with", Kind.PERSON, "with whom"),
                Option.optional("why", Kind.WORDS, "a line for them")),
            lunch("lunch.topic", Option.required("about", Kind.WORDS, "a few words")),
            lunch("lunch.assign", Option.required("who", Kind.PERSON, "whom to ask")),
            lunch("lunch.pause", Option.required("until", Kind.DATE, "the last day")),
            lunch("lunch.moved", Option.optional("to", Kind.DATE, "where to")),
            Command.unsigned(
                "story.tell",
                "a command that never learns who asks",
                AnswerKind.FORM,
                true,
                List.of(),
                call -> Reply.refused("the tests answer for it")),
            hidden("answer", Option.carried("round", Kind.DATE))));
  }

  /** After a date and a plan, which may be left out. */
  private static Command lunch(String name, Option last) {
    return typed(
        name,
        Scope.CIRCLE,
        AnswerKind.PRIVATE,
        Option.optional("date", Kind.DATE, "which one"),
        Option.optional("plan", Kind.CHOICE, "which plan"),
        last);
  }

  private static Command typed(String name, Scope scope, AnswerKind kind, Option... options) {
    return command(name, scope, kind, true, options);
  }

  private static Command hidden(String name, Option... options) {
    return command(name, Scope.CIRCLE, AnswerKind.PRIVATE, false, options);
  }

  private static Command command(
      String name, Scope scope, AnswerKind kind, boolean listed, Option... options) {
    return new Command(
        name,
        "a command",
        scope,
        kind,
        listed,
        List.of(options),
        call -> Reply.refused("the tests answer for it"));
  }
}
