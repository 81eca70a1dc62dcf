package dev.peercircles.app;

import dev.peercircles.storage.engine.Executions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The real main on a clock that goes on by itself from where it is told to: the first argument says
 * how far from the machine's it is, and so does each line of standard input, which makes the engine
 * look whether something is due, too. A line that begins with {@code machine} says how far the
 * machine's own clock is wrong from then on.
 */
public final class BotAt {
  /** How far the machine's clock is to be wrong: a variable of the environment. */
  static final String MACHINE_IS_WRONG_BY = "MACHINE_IS_WRONG_BY";

  private static final String MACHINE = "machine ";

  private BotAt() {}

  public static void main(String[] arguments) {
    var shift = new AtomicReference<>(Duration.parse(arguments[0]));
    var engine = new AtomicReference<Runnable>(() -> {});
    var wrong =
        new AtomicReference<>(
            Duration.parse(System.getenv().getOrDefault(MACHINE_IS_WRONG_BY, "PT0S")));
    Thread.ofPlatform().daemon().name("shift").start(() -> follow(shift, wrong, engine));
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    InstantSource clock = () -> Instant.now().plus(shift.get());
    var rest = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
    InstantSource machine = () -> Instant.now().plus(wrong.get());
    System.exit(
        Main.line(out, err, clock, machine, bot -> engine.set(bot.get(Executions.class)::wake))
            .execute(rest));
  }

  private static void follow(
      AtomicReference<Duration> shift,
      AtomicReference<Duration> wrong,
      AtomicReference<Runnable> engine) {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith(MACHINE)) {
          wrong.set(Duration.parse(line.substring(MACHINE.length())));
        } else {
          shift.set(Duration.parse(line));
        }
        engine.get().run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
