package dev.peercircles.config;

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
    problems.error(place(e), "", what(said), cure(said == null ? "" : said));
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

  private static String what(String said) {
    return "This is not YAML: " + Words.plain(said.lines().findFirst().orElse("it can't be read"));
  }

  private static String cure(String said) {
    var s = said.toLowerCase(Locale.ROOT);
    if (s.contains("tab")) {
      return "indent with spaces.";
    }
    if (s.contains("mapping values are not allowed")) {
      return "check the indent of this line, or quote a text that has a colon in it.";
    }
    if (s.contains("cannot start any token")) {
      return "quote the text: \"…\".";
    }
    if (s.contains("property name")) {
      return "write a plain word as the key.";
    }
    if (s.contains("',' or")) {
      return "close the bracket that is open, or add the missing comma.";
    }
    return "check quotes, brackets and the indent of this line and the one before.";
  }
}
