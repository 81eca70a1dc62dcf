package dev.peercircles.discord;

import java.util.regex.Pattern;

/**
 * People's words in Discord's markdown: shown as they were written, never read as markup, a mention
 * or a masked link. Pages they name stay pages, without a preview.
 */
final class Markdown {
  private static final Pattern PAGE =
      Pattern.compile("https?://[^\\s<>\\\\`]*[^\\s<>\\\\`.,;:!?)\\]}'\"*_~|]");
  private static final Pattern MARKUP = Pattern.compile("[\\\\*_~`|#<>\\[\\]]");
  private static final Pattern EVERYBODY = Pattern.compile("@(?=everyone|here)");
  private static final Pattern LIST = Pattern.compile("(?m)^([ \\t]*)([-+])");
  private static final Pattern NUMBERED = Pattern.compile("(?m)^([ \\t]*[0-9]+)([.)])");

  private Markdown() {}

  /** These words, and nothing but them. */
  static String words(String words) {
    var result = new StringBuilder();
    var page = PAGE.matcher(words);
    int from = 0;
    while (page.find()) {
      result.append(escape(words.substring(from, page.start())));
      // A backslash inside would lead elsewhere; the brackets switch the preview off.
      result.append('<').append(page.group()).append('>');
      from = page.end();
    }
    return result.append(escape(words.substring(from))).toString();
  }

  /** The same on one line, for headings. */
  static String oneLine(String markdown) {
    return markdown.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String escape(String words) {
    var escaped = MARKUP.matcher(words).replaceAll("\\\\$0");
    escaped = EVERYBODY.matcher(escaped).replaceAll("\\\\@");
    escaped = LIST.matcher(escaped).replaceAll("$1\\\\$2");
    return NUMBERED.matcher(escaped).replaceAll("$1\\\\$2");
  }
}
