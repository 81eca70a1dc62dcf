package dev.peercircles.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;

/** Says what is wrong with a text that is not YAML, where the parser stumbled. */
final class SyntaxProblem {
  private final Source source;
  private final Problems problems;

  SyntaxProblem(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  void note(JacksonException e) {
    var cause = e.getCause();
    var said =
        cause instanceof MarkedYamlEngineException m ? m.getProblem() : e.getOriginalMessage();
    var plain = plain(said == null ? "" : said);
    problems.error(place(e), "", "This is not YAML: " + plain.what() + ".", plain.cure() + ".");
  }

  private Place place(JacksonException e) {
    return switch (e.getCause()) {
      case MarkedYamlEngineException m -> m.getProblemMark().map(this::at).orElse(source.start());
      case ReaderException r -> offset(r.getPosition());
      case null, default ->
          Optional.ofNullable(e.getLocation())
              .map(
                  l -> new Place(source.name(), atLeast1(l.getLineNr()), atLeast1(l.getColumnNr())))
              .orElse(source.start());
    };
  }

  private Place at(Mark mark) {
    return new Place(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Place offset(int position) {
    var text = source.text();
    var before = text.substring(0, Math.clamp(position, 0, text.length()));
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Place(source.name(), line, before.length() - before.lastIndexOf('\n'));
  }

  private static int atLeast1(int n) {
    return Math.max(1, n);
  }

  /**
   * What the parser says, in plain words.
   *
   * @param sign a piece of the parser's sentence
   */
  private record Plain(String sign, String what, String cure) {}

  private static final List<Plain> PLAIN =
      List.of(
          new Plain("tab", "a tab can't indent", "indent with spaces"),
          new Plain(
              "mapping values are not allowed",
              "there is a colon too many, or the indent doesn't fit",
              "check the indent of this line, or quote the text that has a colon in it"),
          new Plain(
              "cannot start any token",
              "a text can't begin with this character",
              "quote the text: \"…\""),
          new Plain("property name", "this can't be a key", "write a plain word as the key"),
          new Plain(
              "',' or",
              "a bracket is open, or a comma is missing",
              "close the bracket, or add the comma"),
          new Plain(
              "special characters",
              "there is an invisible character",
              "delete it, or type the line anew"),
          new Plain(
              "escape",
              "a backslash means something else in double quotes",
              "write single quotes around the text"),
          new Plain(
              "stream end",
              "the file ends in the middle of something",
              "close what is open above: a bracket or a quote"),
          new Plain(
              "end of stream",
              "the file ends in the middle of something",
              "close what is open above: a bracket or a quote"),
          new Plain(
              "block end",
              "this doesn't fit what stands above",
              "look for a quote or bracket left open above, and check the indent"));

  private static final Plain OTHERWISE =
      new Plain("", "it can't be read from here", "check quotes, brackets and the indent");

  private static Plain plain(String said) {
    var s = said.toLowerCase(Locale.ROOT);
    return PLAIN.stream().filter(p -> s.contains(p.sign())).findFirst().orElse(OTHERWISE);
  }
}
