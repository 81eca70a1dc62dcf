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

/** Whatever a megabyte has in it, an answer comes soon. */
class HostileInputTest {
  private static final ConfigReader READER = ConfigReader.standard();

  /** Of the processor, so that a busy machine doesn't count; nothing here uses a second thread. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  static Set<String> inputs() {
    return HostileInputs.all().keySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void isAnsweredSoon(String name, @TempDir Path dir) throws IOException {
    var text = HostileInputs.all().get(name).get();
    Files.writeString(dir.resolve("circles.yaml"), text);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    var loaded = READER.read(dir);

    long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(used)).isLessThan(LONGEST);
    assertThat(loaded.settings()).isEmpty();
    assertThat(loaded.problems()).isNotEmpty().hasSizeLessThan(2 * Problems.MOST + 2);
  }
}
