package dev.peercircles.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a directory of YAML. Everything that is wrong is found at once, each with its place and
 * cure; nothing is thrown. Any megabyte is answered within two seconds. Thread-safe.
 */
public final class ConfigReader {
  private final Shape shape;

  private ConfigReader(Shape shape) {
    this.shape = shape;
  }

  /** With the schema that is shipped. */
  public static ConfigReader standard() {
    return new ConfigReader(Shape.standard());
  }

  /** Reads {@code *.yaml} and {@code *.yml} in this directory, not below it. */
  public Loaded read(Path dir) {
    var problems = new Problems();
    var files = new Sources(problems).in(dir);
    boolean unread = problems.fatal();
    var secrets = new Secrets(problems);
    var values = new SecretValues(problems);
    var trees =
        files.stream()
            .map(f -> new YamlText(secrets.blacken(f), problems).tree().map(values::blacken))
            .toList();
    unread |= !trees.stream().allMatch(ConfigReader::readable);
    var start = files.isEmpty() ? new Place("", 1, 1) : files.getFirst().start();
    var document =
        new Merge(problems).all(trees.stream().flatMap(Optional::stream).toList(), start);
    shape.check(document, problems);
    if (unread) {
      // What a file that can't be read would have said is unknown; to miss it aloud would mislead.
      return new Loaded(Optional.empty(), problems.all());
    }
    var at = new At(KeyPath.ROOT, start, document, problems);
    var settings = new DocumentReader(at, dir).read();
    return new Loaded(settings, problems.all());
  }

  private static boolean readable(Optional<Node> tree) {
    return tree.filter(Node.Mapping.class::isInstance).isPresent();
  }
}
