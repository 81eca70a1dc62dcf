package dev.peercircles.discord;

import dev.peercircles.messages.Text;
import java.util.Collection;
import java.util.function.UnaryOperator;

/**
 * A text on lines of its own within a message.
 *
 * @param before what marks its kind: {@code "### "}, {@code "1. "}, {@code "-# "} or nothing
 * @param text what it says
 * @param lines what becomes of its line breaks, since a mark counts for one line only
 */
record Piece(String before, Text text, UnaryOperator<String> lines) {

  static Piece paragraph(Text text) {
    return new Piece("", text, UnaryOperator.identity());
  }

  static Piece heading(Text text) {
    return new Piece("### ", text, Markdown::oneLine);
  }

  static Piece item(int number, Text text) {
    return new Piece(number + ". ", text, UnaryOperator.identity());
  }

  static Piece aside(Text text) {
    return new Piece("-# ", text, words -> words.strip().replaceAll("\\R\\s*", "\n-# "));
  }

  String render(TextRenderer texts) {
    return render(texts, Integer.MAX_VALUE);
  }

  /** As much of it as fits; {@code ""} if it says nothing. */
  String render(TextRenderer texts, int most) {
    var whole = lines.apply(texts.render(text));
    int room = most - before.length();
    var fitting = whole.length() <= room ? whole : cut(texts, room);
    return fitting.isBlank() ? "" : before + fitting;
  }

  private String cut(TextRenderer texts, int room) {
    // Marked lines are longer than the text; each round takes away by how much.
    int most = room;
    var cut = lines.apply(texts.render(text, most));
    while (cut.length() > room && most > 0) {
      most -= cut.length() - room;
      cut = lines.apply(texts.render(text, most));
    }
    return cut.length() > room ? "" : cut;
  }

  /** The most that each of these lengths may keep so that their sum is at most this. */
  static int fairShare(Collection<Integer> lengths, int most) {
    int left = most;
    int texts = lengths.size();
    for (int length : lengths.stream().sorted().toList()) {
      if (length > left / texts) {
        return left / texts;
      }
      left -= length;
      texts--;
    }
    return Integer.MAX_VALUE;
  }
}
