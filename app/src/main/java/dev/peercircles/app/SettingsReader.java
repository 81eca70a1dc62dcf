package dev.peercircles.app;

import dev.peercircles.config.ConfigReader;
import dev.peercircles.config.Problem;
import dev.peercircles.config.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the configuration before anything else is made, so that its problems print plainly. */
final class SettingsReader {
  private SettingsReader() {}

  /** The settings, if anything can run with them; what is wrong goes to {@code err}. */
  static Optional<Settings> read(Path directory, PrintWriter err) {
    var loaded = ConfigReader.standard().read(directory);
    loaded.problems().stream()
        .filter(p -> loaded.settings().isEmpty() || p.severity() == Problem.Severity.ERROR)
        .forEach(err::println);
    if (loaded.settings().isEmpty()) {
      err.println("Nothing was started. `peer-circles check " + directory + "` says it all again.");
    }
    return loaded.settings();
  }
}
