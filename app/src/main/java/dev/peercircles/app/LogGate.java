package dev.peercircles.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Collections;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Keeps what people write out of the log, however logging is configured: while a library would
 * print bodies the bot doesn't start, and what a library says of a payload is dropped.
 */
final class LogGate {
  /** Libraries that below INFO print requests, frames, statements or their values. */
  private static final List<String> DANGEROUS =
      List.of(
          "com.slack.api",
          "net.dv8tion.jda",
          "com.neovisionaries.ws",
          "org.java_websocket",
          "okhttp3",
          "com.zaxxer.hikari",
          "com.github.kagkarlsson",
          "org.flywaydb",
          "org.jdbi",
          "org.postgresql",
          "org.sqlite");

  private LogGate() {}

  /** Closes it for as long as the process lives, and says what is left open and how to close it. */
  static List<String> close() {
    if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
      return List.of("The log can't be looked after.\n  cure: run the bot as it is packed");
    }
    DANGEROUS.forEach(context::getLogger);
    context.addTurboFilter(new WithoutPayloads());
    return Stream.concat(loud(context), loudOfJava())
        .sorted()
        .distinct()
        .map(name ->
            "The logger %s would print what people write\n  cure: set it to WARN".formatted(name))
        .toList();
  }

  private static Stream<String> loud(LoggerContext context) {
    return context.getLoggerList().stream()
        .filter(logger -> logger.isEnabledFor(Level.DEBUG))
        .map(Logger::getName)
        .filter(LogGate::isDangerous);
  }

  /** Some libraries log through Java's own. */
  private static Stream<String> loudOfJava() {
    DANGEROUS.forEach(java.util.logging.Logger::getLogger);
    return Collections.list(LogManager.getLogManager().getLoggerNames()).stream()
        .filter(LogGate::isDangerous)
        .filter(name ->
            java.util.logging.Logger.getLogger(name).isLoggable(java.util.logging.Level.FINE));
  }

  private static boolean isDangerous(String logger) {
    return DANGEROUS.stream().anyMatch(d -> logger.equals(d) || logger.startsWith(d + "."));
  }

  /** What {@link PayloadFilter} drops, also where a configuration of one's own left that out. */
  private static final class WithoutPayloads extends TurboFilter {
    @Override
    public FilterReply decide(
        Marker marker,
        Logger logger,
        Level level,
        String format,
        Object[] arguments,
        Throwable failure) {
      return format != null
              && isDangerous(logger.getName())
              && MessageFormatter.arrayFormat(format, arguments).getMessage().indexOf('{') >= 0
          ? FilterReply.DENY
          : FilterReply.NEUTRAL;
    }
  }
}
