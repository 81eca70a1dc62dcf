package dev.peercircles.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code response_url}s: five uses within 30 minutes of the world's clock. Guarded by the model's
 * lock.
 */
final class ResponseUrls {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;
  private final Ids ids;
  private final Map<String, Url> issued = new HashMap<>();

  /** Where an answer goes, and the message whose button was pressed, if it was one. */
  record Url(Act act, Room room, Optional<SlackMessage> source, Instant until, int used) {}

  ResponseUrls(Ids ids) {
    this.ids = ids;
  }

  /** The last part of a new URL's path. */
  String issue(Act act, Room room, Optional<SlackMessage> source, Instant now) {
    String id = ids.next("R");
    issued.put(id, new Url(act, room, source, now.plus(LIFE), 0));
    return id;
  }

  /** Uses a URL once. */
  Url use(String id, Instant now) {
    Url url = Optional.ofNullable(issued.get(id)).orElseThrow(() -> new Refused("invalid_url"));
    if (now.isAfter(url.until())) {
      throw new Refused("expired_url");
    }
    if (url.used() >= USES) {
      throw new Refused("used_url");
    }
    issued.put(id, new Url(url.act(), url.room(), url.source(), url.until(), url.used() + 1));
    return url;
  }
}
