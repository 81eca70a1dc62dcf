package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever adds a library to what runs says so in the checked-in list. */
class RuntimeJarsTest {
  private static final int MOST = 80;

  @Test
  void areThoseOfTheCheckedInList() throws IOException {
    var listed = Files.readAllLines(Path.of("runtime-jars.txt"));
    var resolved = resolved();

    assertThat(resolved).isEqualTo(listed);
    assertThat(resolved).hasSizeLessThanOrEqualTo(MOST);
  }

  private static List<String> resolved() throws IOException {
    return Files.readAllLines(Path.of("target", "runtime-jars.txt")).stream()
        .map(String::strip)
        .filter(l -> l.matches("[^ ]+:jar:.*"))
        .map(l -> l.replaceFirst(" -- .*", ""))
        .map(RuntimeJarsTest::coordinates)
        .sorted()
        .toList();
  }

  /** {@code group:artifact:jar:version:scope} to {@code group:artifact:version}. */
  private static String coordinates(String line) {
    var parts = line.split(":");
    return parts[0] + ":" + parts[1] + ":" + parts[parts.length - 2];
  }
}
