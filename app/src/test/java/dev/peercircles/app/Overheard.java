package dev.peercircles.app;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The log as somebody reads it who runs the bot: its levels, and what its filter lets through. */
public final class Overheard implements AutoCloseable {
  private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
  private final ListAppender<ILoggingEvent> all = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private final LoggerContext context = root.getLoggerContext();
  private final List<TurboFilter> gates = List.copyOf(context.getTurboFilterList());

  private Overheard() {
    // The gate drops payloads for the whole process; whether the filter alone would is asked here.
    context.resetTurboFilterList();
    var filter = new PayloadFilter();
    filter.start();
    heard.addFilter(filter);
    heard.start();
    root.addAppender(heard);
    all.start();
    root.addAppender(all);
  }

  /** Listens from now on. */
  public static Overheard listen() {
    return new Overheard();
  }

  /** Each line so far, with the words of what was thrown. */
  public List<String> lines() {
    return lines(heard);
  }

  /** The same with what the filter dropped: what the libraries would print. */
  public List<String> unfiltered() {
    return lines(all);
  }

  private static List<String> lines(ListAppender<ILoggingEvent> appender) {
    return new ArrayList<>(appender.list).stream().map(Overheard::line).toList();
  }

  private static String line(ILoggingEvent event) {
    var line = new StringBuilder(event.getLoggerName() + " " + event.getFormattedMessage());
    for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
      line.append(" | ").append(thrown.getClassName()).append(": ").append(thrown.getMessage());
    }
    return line.toString();
  }

  @Override
  public void close() {
    root.detachAppender(heard);
    root.detachAppender(all);
    gates.forEach(context::addTurboFilter);
  }
}
