package dev.peercircles.discord;

import java.util.Optional;

/** What the thread below a message is called: as the message begins, as Discord itself does. */
final class ThreadName {
  private static final int LONGEST = 100;

  private ThreadName() {}

  /** From a message's first words, in the markdown that {@link TextRenderer} writes. */
  static String from(Optional<String> markdown) {
    var words =
        markdown
            .map(m -> m.lines().findFirst().orElse(""))
            .map(line -> line.replaceFirst("^(#{1,3}|-#|[0-9]+\\.) ", ""))
            // What follows a time or a mention would make no sense without it.
            .map(line -> line.split("\\s+[·(]|(?<!\\\\)<(t:|@)", 2)[0])
            .map(line -> line.replaceAll("(?<!\\\\)[*<>\u200b]", ""))
            .map(line -> line.replaceAll("\\\\(?=[^\\p{Alnum}\\s])", ""))
            .map(line -> line.replaceFirst("[\\s,;:]+$", "").strip())
            .orElse("");
    return words.isBlank() ? DiscordTexts.THREAD : Cut.to(LONGEST, words);
  }
}
