package dev.peercircles.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a megabyte has in it, an answer comes soon. */
class HostileInputTest {
  private static final ConfigReader READER = ConfigReader.standard();

  private static final int MIB = 1 << 20;

  /** Of the processor, so that a busy machine doesn't count; nothing here uses a second thread. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  static Set<String> inputs() {
    return new HostileInputs(MIB).all().keySet();
  }

  /**
   * A quarter of it keeps the build short, and still shows whatever grows faster than its input.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void isAnsweredSoon(String name, @TempDir Path dir) throws IOException {
    answers(new HostileInputs(MIB / 4), name, dir, LONGEST.dividedBy(2));
  }

  /** Those that took longest. */
  @ParameterizedTest(name = "a whole megabyte: {0}")
  @ValueSource(strings = {"flow map", "bosses unknown", "many calendars", "unknown sections"})
  void isAnsweredSoonAtItsLargest(String name, @TempDir Path dir) throws IOException {
    answers(new HostileInputs(MIB), name, dir, LONGEST);
  }

  private static void answers(HostileInputs inputs, String name, Path dir, Duration longest)
      throws IOException {
    var text = inputs.all().get(name).get();
    Files.writeString(dir.resolve("circles.yaml"), text);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    var loaded = READER.read(dir);

    long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(used)).isLessThan(longest);
    assertThat(loaded.settings()).isEmpty();
    assertThat(loaded.problems()).isNotEmpty().hasSizeLessThan(2 * Problems.MOST + 2);
  }
}
