package dev.peercircles.app;

import com.google.inject.CreationException;
import com.google.inject.ProvisionException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "peer-circles",
    description = "Peer learning where people already talk.",
    mixinStandardHelpOptions = true,
    version = "peer-circles 0.1.0-SNAPSHOT",
    subcommands = {
      CheckCommand.class,
      PreviewCommand.class,
      CalendarCommand.class,
      DemoCommand.class
    })
public final class Main implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Main.class);

  @Spec private CommandSpec spec;

  Main() {}

  /** Runs one command and exits with its code: see {@link Exit}. */
  public static void main(String[] arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(line(out, err).execute(arguments));
  }

  static CommandLine line(PrintWriter out, PrintWriter err) {
    return line(out, err, SystemModule.clock(), SystemModule.clock(), _ -> {});
  }

  /**
   * The line, with the time that a running bot goes by, the machine's own, and who is given that
   * bot once it runs.
   */
  static CommandLine line(
      PrintWriter out,
      PrintWriter err,
      InstantSource clock,
      InstantSource machine,
      Consumer<Bot> onRunning) {
    return new CommandLine(new Main())
        .addSubcommand(new RunCommand(clock, machine, onRunning))
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((failure, line, _) -> {
          log.debug("the command failed", failure);
          line.getErr().println("It failed: " + words(failure));
          return Exit.FAILED;
        });
  }

  /** Without a subcommand: how to use it. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /**
   * What to say about a failure. What broke while the parts were put together speaks for itself.
   */
  static String words(Throwable failure) {
    boolean isWrapped =
        failure instanceof CreationException || failure instanceof ProvisionException;
    if (isWrapped && failure.getCause() != null) {
      return words(failure.getCause());
    }
    var message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
