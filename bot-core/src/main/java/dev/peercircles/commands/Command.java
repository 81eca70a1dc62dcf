package dev.peercircles.commands;

import java.util.List;

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
    if (handling instanceof Unsigned
        && (scope != Scope.CIRCLE || options.stream().anyMatch(Command::speaks))) {
      throw new IllegalArgumentException(name + ": unsigned, so no person and no words after it");
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

  /** What a command does, and for whom. */
  public sealed interface Handling {}

  /** Who asks is known. */
  record Signed(Handler handler) implements Handling {}

  /** Who asks is withheld. */
  record Unsigned(UnsignedHandler handler) implements Handling {}

  /** Whether it learns who asks. */
  public Identity identity() {
    return switch (handling) {
      case Signed _ -> Identity.SHOWN;
      case Unsigned _ -> Identity.WITHHELD;
    };
  }

  /** What it does, if it learns who asks. */
  public Handler handler() {
    return switch (handling) {
      case Signed(var handler) -> handler;
      case Unsigned _ -> throw new IllegalStateException(name + " never learns who asks");
    };
  }

  /** What an unsigned command does: called as a {@link Handler} is. */
  @FunctionalInterface
  public interface UnsignedHandler {
    Reply handle(UnsignedCall call);
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
