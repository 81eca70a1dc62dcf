package dev.peercircles.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps payloads out of the log. JDA writes a whole gateway payload, with ids and the text of
 * forms, when it can't read one ({@code WebSocketClient}); Slack's client does so for envelopes.
 * What is dropped here shows as a failed interaction anyway.
 */
public final class PayloadFilter extends Filter<ILoggingEvent> {
  @Override
  public FilterReply decide(ILoggingEvent event) {
    return isOfALibrary(event) && event.getFormattedMessage().indexOf('{') >= 0
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private static boolean isOfALibrary(ILoggingEvent event) {
    var logger = event.getLoggerName();
    return logger.startsWith("net.dv8tion.jda") || logger.startsWith("com.slack.api");
  }
}
