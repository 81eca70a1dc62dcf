package dev.peercircles.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each directory of {@code rejected} has a flaw, and beside it what is said about it. */
class RejectedTest {
  private static final Path DIR = Path.of("rejected");
  private static final ConfigReader READER = ConfigReader.standard();

  static List<Path> cases() throws IOException {
    try (var dirs = Files.list(DIR)) {
      return dirs.sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysWhatIsWrongWhereAndWhatToDo(Path dir) throws IOException {
    var expected = Files.readString(dir.resolve("expected.txt"));
    assertThat(told(READER.read(dir))).isEqualTo(expected);
  }

  @Test
  void coversWhatCanGoWrong() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(80);
  }

  private static String told(Loaded loaded) {
    var problems = loaded.problems().stream().map(p -> p + "\n").collect(Collectors.joining());
    return problems + "-> " + outcome(loaded) + "\n";
  }

  private static String outcome(Loaded loaded) {
    var resting =
        loaded.settings().stream()
            .flatMap(s -> s.programme().resting().keySet().stream())
            .collect(Collectors.toSet());
    return loaded.settings().isEmpty()
        ? "does not run"
        : "runs" + (resting.isEmpty() ? "" : ", resting " + resting);
  }

  static Stream<String> secretsOfTheCases() {
    return Stream.of(
        "this-is-not-a-real-token",
        "NotARealToken",
        "correct-horse",
        "battery-staple",
        "9fKq2LmZx8RvTb4YwN6c",
        "B0REAL");
  }

  @ParameterizedTest
  @MethodSource("secretsOfTheCases")
  void neverRepeatsASecret(String secret) throws IOException {
    int standing = 0;
    for (var dir : cases()) {
      assertThat(told(READER.read(dir))).doesNotContain(secret);
      try (var files = Files.newDirectoryStream(dir, "*.yaml")) {
        for (var file : files) {
          standing += Files.readString(file).contains(secret) ? 1 : 0;
        }
      }
    }
    assertThat(standing).as("cases that have this secret").isPositive();
  }
}
