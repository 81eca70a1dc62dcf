package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class LogGateTest {
  private Optional<Logger> changed = Optional.empty();

  private Logger set(String name, Level level) {
    var logger = (Logger) LoggerFactory.getLogger(name);
    logger.setLevel(level);
    changed = Optional.of(logger);
    return logger;
  }

  @AfterEach
  void reset() {
    changed.ifPresent(logger -> logger.setLevel(null));
    java.util.logging.Logger.getLogger("org.postgresql").setLevel(null);
    ((Logger) LoggerFactory.getLogger("com.slack.api")).setLevel(Level.WARN);
    ((Logger) LoggerFactory.getLogger("net.dv8tion.jda")).setLevel(Level.WARN);
  }

  @Test
  void shouldBeClosedAsTheBotIsPacked() {
    assertThat(LogGate.close()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.slack.api",
        "com.slack.api.methods.impl.MethodsClientImpl",
        "net.dv8tion.jda",
        "net.dv8tion.jda.internal.requests.Requester",
        "com.neovisionaries.ws",
        "org.java_websocket",
        "okhttp3.internal",
        "com.zaxxer.hikari",
        "com.github.kagkarlsson.scheduler",
        "org.flywaydb",
        "org.jdbi",
        "org.postgresql",
        "org.sqlite"
      })
  void shouldNameWhatWouldPrintBodies(String logger) {
    set(logger, Level.DEBUG);
    assertThat(LogGate.close())
        .anySatisfy(words -> assertThat(words).contains(logger).contains("cure: set it to WARN"));
  }

  @Test
  void shouldNameWhatWouldPrintThemThroughJavasOwnLog() {
    java.util.logging.Logger.getLogger("org.postgresql").setLevel(java.util.logging.Level.FINEST);
    assertThat(LogGate.close()).singleElement().asString().contains("org.postgresql");
  }

  @Test
  void shouldDropPayloadsWhateverTheConfiguration() {
    LogGate.close();
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    var logger = set("net.dv8tion.jda.internal.requests.WebSocketClient", Level.WARN);
    logger.addAppender(heard);
    try {
      logger.error("Got an unexpected Json-parse error: {}", "{\"value\":\"I told nobody\"}");
      logger.error("Got a plain one: {}", 5);
    } finally {
      logger.detachAppender(heard);
    }
    assertThat(heard.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("Got a plain one: 5");
  }
}
