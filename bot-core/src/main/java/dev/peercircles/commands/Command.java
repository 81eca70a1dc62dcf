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
 * @param handler what it does
 */
public record Command(
    String name,
    String about,
    Scope scope,
    AnswerKind answer,
    boolean listed,
    List<Option> options,
    Handler handler) {
  public Command {
    options = List.copyOf(options);
    if (!name.matches("[a-z-]{1,20}(\\.[a-z-]{1,20})?")) {
      throw new IllegalArgumentException("not a command's name: " + name);
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

  /** Most characters that a button for it takes. */
  int longestButton() {
    int arguments = options.stream().mapToInt(o -> o.kind().longest() + 1).sum();
    return name.length()
        + arguments
        + (scope == Scope.CIRCLE ? Option.Kind.CIRCLE.longest() + 1 : 0);
  }
}
