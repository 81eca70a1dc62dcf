package dev.peercircles.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot's Java, as its launcher starts it, without memory. */
class OutOfMemoryTest {
  private static final Path LAUNCHER = Path.of("..", "peer-circles");
  private static final Pattern FLAG = Pattern.compile("(?<= )-XX:\\S+");

  @TempDir private Path directory;

  @Test
  void shouldEndAtOnceForWhoeverRestartsItAndLeaveNoPictureOfItsMemory() throws Exception {
    var flags = flags();
    assertThat(flags).contains("-XX:+ExitOnOutOfMemoryError");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-Xmx16m", "-cp", classes(), Hoarder.class.getName()));

    var process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();

    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isNotZero();
    } finally {
      process.destroyForcibly();
    }
    try (var left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  private static List<String> flags() throws Exception {
    return Files.readAllLines(LAUNCHER).stream()
        .filter(line -> line.startsWith("exec "))
        .flatMap(line -> FLAG.matcher(line).results().map(found -> found.group()))
        .toList();
  }

  private static String classes() {
    var location = Hoarder.class.getProtectionDomain().getCodeSource().getLocation();
    return new File(location.getPath()).getAbsolutePath();
  }

  /** Takes all memory on a thread that is not the first, which survives by itself. */
  static final class Hoarder {
    private Hoarder() {}

    public static void main(String[] arguments) throws InterruptedException {
      var kept = new ArrayList<byte[]>();
      Thread.ofVirtual()
          .start(() -> {
            while (true) {
              kept.add(new byte[1 << 20]);
            }
          })
          .join();
    }
  }
}
