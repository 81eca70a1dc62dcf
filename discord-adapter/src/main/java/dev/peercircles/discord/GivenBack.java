package dev.peercircles.discord;

import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An answer with everything that a person typed, none of it shortened. */
final class GivenBack {
  /** Written in markdown, words grow to twice their length at most. */
  private static final int FITS = DiscordRenderer.CHARACTERS / 2 - 300;

  private GivenBack() {}

  /** The answer and what they typed, in as few messages as hold it. */
  static List<Message> pages(Message answer, List<String> typed) {
    return pages(answer, DiscordTexts.youWrote(), typed);
  }

  /** The same, introduced by other words. */
  static List<Message> pages(Message answer, Text introduction, List<String> typed) {
    if (typed.isEmpty()) {
      return List.of(answer);
    }
    if (typed.stream().mapToInt(String::length).sum() <= FITS - answer.words().length()) {
      var all = introduced(answer, introduction);
      for (var words : typed) {
        all = all.paragraph(Text.of(words));
      }
      return List.of(all);
    }
    var pages = new ArrayList<Message>();
    pages.add(introduced(answer, introduction));
    typed.forEach(words -> parts(words).forEach(part -> pages.add(Message.of(part))));
    return pages;
  }

  private static Message introduced(Message answer, Text introduction) {
    return introduction.spans().isEmpty() ? answer : answer.paragraph(introduction);
  }

  private static List<String> parts(String words) {
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(words);
    var parts = new ArrayList<String>();
    int from = 0;
    while (words.length() - from > FITS) {
      int to = letters.isBoundary(from + FITS) ? from + FITS : letters.preceding(from + FITS);
      parts.add(words.substring(from, to));
      from = to;
    }
    parts.add(words.substring(from));
    return parts;
  }
}
