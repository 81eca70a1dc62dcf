package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.discord.OpenApi;
import dev.peercircles.sandbox.discord.RestCall;
import dev.peercircles.sandbox.slack.Contracts;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the whole bot says over the wire in a scenario, and what it is told there, held against the
 * platforms' own descriptions: each request to Discord and each answer, and each of Slack's answers
 * and payloads. Needs {@code -Dcontracts=DIR}; holds nothing without. Thread-safe.
 */
final class WireContracts {
  private static final Optional<Contracts> SLACK = Contracts.given();
  private static final Optional<OpenApi> DISCORD = discord();

  /** A call of a shape that was held already tells nothing new. */
  private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

  private static final Pattern DIGITS = Pattern.compile("\\d{10,}");

  private WireContracts() {}

  private static Optional<OpenApi> discord() {
    try {
      return OpenApi.given();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hears from now on what is said; what Discord heard it can tell afterwards. */
  static void listen(ChatWorld world) {
    if (world instanceof SlackWorld slack) {
      SLACK.ifPresent(slack::listen);
    }
  }

  /** Fails with what does not fit, if anything of this world does not. */
  static void hold(ChatWorld world) {
    if (world instanceof DiscordWorld discord && DISCORD.isPresent()) {
      assertThat(complaints(DISCORD.get(), discord.calls())).as("breaches of contract").isEmpty();
    }
    SLACK.ifPresent(s -> assertThat(s.breaches()).as("breaches of contract").isEmpty());
  }

  static List<String> complaints(OpenApi description, List<RestCall> calls) {
    var complaints = new ArrayList<String>();
    for (var call : calls) {
      if (call.status() < 500 && HELD.add(shape(call))) {
        synchronized (description) {
          description.complaints(call).stream()
              .map(c -> call.method() + " " + call.path() + " " + call.status() + ": " + c)
              .forEach(complaints::add);
        }
      }
    }
    return complaints;
  }

  private static String shape(RestCall call) {
    var shape = new StringBuilder();
    shape.append(call.method()).append(DIGITS.matcher(call.path()).replaceAll("#"));
    shape.append(call.status());
    add(call.request(), shape);
    add(call.answer(), shape);
    return shape.toString();
  }

  /** Names and kinds; of words only about how long they are, for descriptions bound that. */
  private static void add(JsonNode node, StringBuilder shape) {
    if (node.isObject()) {
      node.properties().forEach(e -> add(e.getValue(), shape.append(e.getKey()).append(':')));
    } else if (node.isArray()) {
      shape.append('[').append(node.size());
      node.forEach(n -> add(n, shape));
      shape.append(']');
    } else if (node.isString()) {
      shape.append('"').append(Integer.highestOneBit(node.stringValue().length()));
    } else {
      shape.append(node);
    }
    shape.append(',');
  }
}
