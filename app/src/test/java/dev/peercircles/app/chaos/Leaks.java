package dev.peercircles.app.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for the words of stories where they must not stand: in all files, and in all rows. Another
 * process reads the files: whoever closes a file of an SQLite database takes the locks with it that
 * its own process has there.
 */
final class Leaks {
  private final Path directory;
  private final Books books;

  Leaks(Path directory, Books books) {
    this.directory = directory;
    this.books = books;
  }

  /** Where one of these stands, by its name. */
  List<String> of(Collection<String> names, String when) {
    if (names.isEmpty()) {
      return List.of();
    }
    var rows = String.join("\n", books.everything());
    var inRows = names.stream().filter(rows::contains).map(n -> n + " in the database");
    return Stream.concat(inFiles(names).stream().distinct(), inRows)
        .map(leak -> "a story stands in the open " + when + ": " + leak)
        .toList();
  }

  private List<String> inFiles(Collection<String> names) {
    var command = new ArrayList<>(List.of("grep", "-raoF"));
    names.forEach(n -> command.addAll(List.of("-e", n)));
    command.add(directory.toString());
    try {
      var grep = new ProcessBuilder(command).redirectErrorStream(true).start();
      var found = new String(grep.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return found.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
