package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The bot in a process of its own, started as the launcher starts it. */
public final class BotProcess implements AutoCloseable {
  /** Generous: several builds may share this machine. */
  static final Duration PATIENCE = Duration.ofSeconds(120);

  /** The launcher's. */
  private static final List<String> FLAGS =
      List.of(
          "-Xms24m",
          "-Xmx512m",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:-HeapDumpOnOutOfMemoryError",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "-Dguice_bytecode_gen_option=DISABLED",
          "-Djava.awt.headless=true");

  private final Process process;
  private final Path log;

  private BotProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param main whose main method
   * @param environment added to ours
   * @param log takes what it writes, standard output included
   */
  public static BotProcess start(
      Class<?> main, List<String> arguments, Map<String, String> environment, Path log) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add(main.getName());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    // Whoever sets it means other JVMs, and it would be told to every reader of the log.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    // Not as an argument: it may be longer than a command line may be.
    builder.environment().put("CLASSPATH", absolute(System.getProperty("java.class.path")));
    builder.environment().putAll(environment);
    try {
      return new BotProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String absolute(String classPath) {
    return java.util.Arrays.stream(classPath.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(java.util.stream.Collectors.joining(File.pathSeparator));
  }

  /** Waits until its circles run. */
  public BotProcess awaitRunning() {
    return awaitSaying("running ");
  }

  /** Waits until these words stand in what it wrote. */
  public BotProcess awaitSaying(String words) {
    Awaitility.await()
        .atMost(PATIENCE)
        .failFast(() -> assertThat(process.isAlive() || said().contains(words)).as(said()).isTrue())
        .untilAsserted(() -> assertThat(said()).contains(words));
    return this;
  }

  /** A line for it to read. */
  public void tell(String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: no hook runs, nothing is flushed. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd(PATIENCE);
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** Waits for its end, and gives its exit code. */
  int awaitEnd(Duration atMost) {
    try {
      assertThat(process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
          .as("ended within %s; it said: %s", atMost, said())
          .isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What it took of the processors so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  long pid() {
    return process.pid();
  }

  /** All that it wrote so far. */
  public String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
