package dev.peercircles.messages;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A command with its arguments already given: what a button or form carries. Nothing about it is
 * stored, so a button never goes stale; whoever presses it is authorised again as if they had typed
 * it.
 *
 * @param command the command's name, words joined by a dot: {@code checkin}, {@code story.tell}
 * @param arguments values in the order that the command declares its options; {@code ""} for one
 *     left out. Ids, dates and keywords only: never text, never a secret
 */
public record Prefilled(String command, List<String> arguments) {
  /** Discord's limit for a custom id, in characters. */
  public static final int LONGEST = 100;

  private static final String SEPARATOR = "|";
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.:-]*");

  public Prefilled {
    arguments = List.copyOf(arguments);
    arguments.forEach(Prefilled::requireId);
  }

  /** A command with these arguments. */
  public static Prefilled of(String command, Object... arguments) {
    return new Prefilled(
        command, java.util.Arrays.stream(arguments).map(Object::toString).toList());
  }

  /** One line of at most {@value #LONGEST} characters. */
  public String encode() {
    var line =
        arguments.isEmpty() ? command : command + SEPARATOR + String.join(SEPARATOR, arguments);
    if (line.length() > LONGEST) {
      throw new IllegalStateException("too long for a button: " + line);
    }
    return line;
  }

  /** Reads what {@link #encode} wrote. */
  public static Prefilled decode(String line) {
    var parts = List.of(line.split(Pattern.quote(SEPARATOR), -1));
    return new Prefilled(parts.getFirst(), parts.subList(1, parts.size()));
  }

  private static void requireId(String value) {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("a button carries ids, not text: " + value);
    }
  }
}
