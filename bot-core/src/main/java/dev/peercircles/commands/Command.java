package dev.peercircles.commands;

import java.util.List;
import java.util.Optional;

/**
 * Something people can ask of the bot. An extension point: bound in a set. Handlers are stateless
 * and thread-safe.
 *
 * @param name one word ({@code next}) or group and verb joined by a dot ({@code story.tell})
 * @param about what it does, up to 100 characters
 * @param scope whom it concerns; for {@link Scope#CIRCLE} a button carries the circle as its first
 *     argument
 * @param answer how it answers
 * @param listed whether people can type it; else only buttons and forms call it
 * @param options its arguments in order, the circle not among them
 * @param handling what it does, and whether it learns who asks
 */
public record Command(
    String name,
    String about,
    Scope scope,
    AnswerKind answer,
    boolean listed,
    List<Option> options,
    Handling handling) {
  public Command {
    options = List.copyOf(options);
    if (handling.identity() == Identity.WITHHELD
        && (scope != Scope.CIRCLE || options.stream().anyMatch(Command::speaks))) {
      throw new IllegalArgumentException(name + ": unsigned, so no person and no words after it");
    }
    if (handling instanceof Prepared && answer != AnswerKind.PRIVATE) {
      throw new IllegalArgumentException(name + ": takes its time, and a form must open at once");
    }
    if (!name.matches("[a-z-]{1,20}(\\.[a-z-]{1,20})?")) {
      throw new IllegalArgumentException("not a command's name: " + name);
    }
  }

  /** A command that learns who asks. */
  public Command(
      String name,
      String about,
      Scope scope,
      AnswerKind answer,
      boolean listed,
      List<Option> options,
      Handler handler) {
    this(name, about, scope, answer, listed, options, new Signed(handler));
  }

  /** A command of a circle that never learns who asks. */
  public static Command unsigned(
      String name,
      String about,
      AnswerKind answer,
      boolean listed,
      List<Option> options,
      UnsignedHandler handler) {
    return new Command(name, about, Scope.CIRCLE, answer, listed, options, new Unsigned(handler));
  }

  /**
   * A command of a circle that never learns who asks and takes its time before anything is done: it
   * answers privately, and only buttons and forms call it.
   */
  public static Command prepared(
      String name, List<Option> options, UnsignedPreparation preparation) {
    return new Command(
        name, "", Scope.CIRCLE, AnswerKind.PRIVATE, false, options, new Prepared(preparation));
  }

  /** What a command does, and for whom. */
  public sealed interface Handling {

    /** Whether it learns who asks. */
    default Identity identity() {
      return switch (this) {
        case Signed _ -> Identity.SHOWN;
        case Unsigned _, Prepared _ -> Identity.WITHHELD;
      };
    }
  }

  /** Who asks is known. */
  record Signed(Handler handler) implements Handling {}

  /** Who asks is withheld. */
  record Unsigned(UnsignedHandler handler) implements Handling {}

  /** Who asks is withheld, and something slow comes first. */
  record Prepared(UnsignedPreparation preparation) implements Handling {}

  /** Whether it learns who asks. */
  public Identity identity() {
    return handling.identity();
  }

  /** What it does, if it learns who asks. */
  public Handler handler() {
    return switch (handling) {
      case Signed(var handler) -> handler;
      case Unsigned _, Prepared _ ->
          throw new IllegalStateException(name + " never learns who asks");
    };
  }

  /** What an unsigned command does: called as a {@link Handler} is. */
  @FunctionalInterface
  public interface UnsignedHandler {
    Reply handle(UnsignedCall call);
  }

  /**
   * What is slow about an unsigned command: called outside of any unit of work, so that nobody
   * waits for it. It only reads, and what it read may be otherwise by the time of the act.
   */
  @FunctionalInterface
  public interface UnsignedPreparation {
    Act prepare(UnsignedCall call);
  }

  /** What is done after a preparation: called inside a unit of work, again if it is taken back. */
  @FunctionalInterface
  public interface Act {
    /** The reply; empty, with nothing written, if what was prepared no longer fits. */
    Optional<Reply> act();

    /** Nothing to do but to say this. */
    static Act saying(Reply reply) {
      return () -> Optional.of(reply);
    }
  }

  /**
   * What a command does: called inside a unit of work, but for {@link AnswerKind#FORM}, which only
   * reads.
   */
  @FunctionalInterface
  public interface Handler {
    Reply handle(Call call);
  }

  /** Group, or the single word. */
  public String group() {
    return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
  }

  /** As people type it after {@code /circle}: {@code story tell}. */
  public String typed() {
    return name.replace('.', ' ');
  }

  private static boolean speaks(Option option) {
    return option.kind() == Option.Kind.PERSON || option.kind() == Option.Kind.WORDS;
  }

  /** Most characters that a button for it takes. */
  int longestButton() {
    int arguments = options.stream().mapToInt(o -> o.kind().longest() + 1).sum();
    return name.length()
        + arguments
        + (scope == Scope.CIRCLE ? Option.Kind.CIRCLE.longest() + 1 : 0);
  }
}
