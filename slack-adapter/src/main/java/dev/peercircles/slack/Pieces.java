package dev.peercircles.slack;

import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.util.ArrayList;
import java.util.List;

/** Parts a text that is too long for one block. */
final class Pieces {
  private final int longest;
  private final List<Text> done = new ArrayList<>();
  private Text current = Text.NONE;
  private int length;

  private Pieces(int longest) {
    this.longest = longest;
  }

  /** The text in pieces of at most this many characters; none if it says nothing. */
  static List<Text> of(Text text, int longest) {
    var pieces = new Pieces(longest);
    text.spans().forEach(pieces::take);
    pieces.end();
    return pieces.done;
  }

  private void take(Span span) {
    switch (span) {
      case Span.Plain(var words) -> Fit.pieces(words, longest).forEach(w -> add(new Span.Plain(w)));
      case Span.Bold(var words) -> Fit.pieces(words, longest).forEach(w -> add(new Span.Bold(w)));
      case Span.Italic(var words) ->
          Fit.pieces(words, longest).forEach(w -> add(new Span.Italic(w)));
      case Span.Link(var words, var uri) -> add(new Span.Link(Fit.cut(words, longest), uri));
      case Span.Mention _, Span.Time _ -> add(span);
    }
  }

  private void add(Span span) {
    var one = new Text(List.of(span));
    int more = one.words().length();
    if (length + more > longest) {
      end();
    }
    current = current.then(one);
    length += more;
  }

  private void end() {
    if (length > 0) {
      done.add(current);
    }
    current = Text.NONE;
    length = 0;
  }
}
