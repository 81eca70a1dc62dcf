package dev.peercircles.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example, damaged at random: never an exception, and never a problem without a cure. */
class MutatedExampleTest {
  private static final Path EXAMPLE = Path.of("examples/engineering-circles");
  private static final ConfigReader READER = ConfigReader.standard();
  private static final int TEXTS_PER_SEED = 20;
  private static final List<String> PIECES =
      List.of(
          ":",
          " ",
          "\n",
          "  ",
          "\t",
          "- ",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "'",
          "#",
          "&a ",
          "*a",
          "!!x ",
          "|",
          ">",
          "?",
          "---\n",
          "null",
          "~",
          "5",
          "1e9",
          ".inf",
          "true",
          "0x1f",
          "-",
          "…",
          "\u0000",
          "😀",
          "<<: ",
          "month",
          "none",
          "channel",
          "lena",
          "2026-02-30",
          "P9D",
          "PT",
          "\\",
          "%",
          "@");

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isAnsweredWithPlacesAndCures(long seed, @TempDir Path dir) throws IOException {
    var random = new Random(seed);
    for (int n = 0; n < TEXTS_PER_SEED; n++) {
      var damaged = copyWithDamage(dir, random);
      var loaded = READER.read(dir);
      assertThat(loaded.problems())
          .as("seed %d, text %d, %s", seed, n, damaged)
          .allSatisfy(MutatedExampleTest::hasPlaceAndCure);
      assertThat(loaded.settings().isPresent())
          .as("it runs unless there is a fatal problem: seed %d, text %d, %s", seed, n, damaged)
          .isEqualTo(loaded.problems().stream().noneMatch(Problem::fatal));
      loaded
          .settings()
          .ifPresent(s ->
              assertThat(s.programme().checkins().keySet()).hasSameSizeAs(s.programme().circles()));
    }
  }

  private static void hasPlaceAndCure(Problem problem) {
    assertThat(problem.file()).endsWith(".yaml");
    assertThat(problem.line()).isPositive();
    assertThat(problem.column()).isPositive();
    assertThat(problem.what()).matches("(?s)\\S.*\\.");
    assertThat(problem.cure()).matches("(?s)\\S.*[.?]");
    assertThat(problem.toString().lines()).hasSize(2);
  }

  /** Copies the example, one file of it with one to four changes. */
  private static Path copyWithDamage(Path dir, Random random) throws IOException {
    List<Path> files;
    try (var found = Files.list(EXAMPLE)) {
      files = found.sorted().toList();
    }
    var victim = files.get(random.nextInt(files.size()));
    for (var file : files) {
      var text = new StringBuilder(Files.readString(file));
      for (int i = 0; file.equals(victim) && i < 1 + random.nextInt(4); i++) {
        damage(text, random);
      }
      Files.writeString(dir.resolve(file.getFileName()), text);
    }
    return victim;
  }

  private static void damage(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + 1 + random.nextInt(12));
    switch (random.nextInt(5)) {
      case 0 -> text.delete(at, end);
      case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      case 2 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
      case 3 -> text.insert(at, text.substring(at, end));
      default -> replaceAWord(text, at, random);
    }
  }

  private static void replaceAWord(StringBuilder text, int from, Random random) {
    int start = from;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    text.replace(start, end, PIECES.get(random.nextInt(PIECES.size())));
  }
}
