package dev.peercircles.commands;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who may still do what, of those whose names are withheld. Counts in memory only, under a key
 * drawn when the process starts, in a bounded number of entries that expire; nothing of it is ever
 * written, so a restart forgets all. Thread-safe.
 */
@Singleton
public final class Allowance {
  static final int MOST = 20_000;
  private static final Duration MARKS_LAST = Duration.ofDays(60);
  private static final Duration ATTEMPTS_LAST = Duration.ofHours(1);
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;
  private final InstantSource clock;
  private final Map<String, Instant> marks = bounded();
  private final Map<String, Attempts> attempts = bounded();

  private record Attempts(Instant since, int count) {}

  @Inject
  public Allowance(RandomGenerator chance, InstantSource clock) {
    var bytes = new byte[32];
    chance.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, HMAC);
    this.clock = clock;
  }

  /** A permit for this person in this circle. */
  Permit permit(CircleId circle, MemberId member) {
    return new Permit(new Bearer(digest(circle + " " + member)));
  }

  /** How many entries it holds, for tests. */
  synchronized int size() {
    return marks.size() + attempts.size();
  }

  /** Somebody, of whom only a keyed digest is known. */
  final class Bearer {
    private final String digest;

    private Bearer(String digest) {
      this.digest = digest;
    }

    boolean mark(String what) {
      var entry = digest(digest + " " + what);
      synchronized (Allowance.this) {
        expire();
        return marks.putIfAbsent(entry, clock.instant()) == null;
      }
    }

    boolean has(String what) {
      var entry = digest(digest + " " + what);
      synchronized (Allowance.this) {
        expire();
        return marks.containsKey(entry);
      }
    }

    boolean unmark(String what) {
      var entry = digest(digest + " " + what);
      synchronized (Allowance.this) {
        return marks.remove(entry) != null;
      }
    }

    boolean attempt(String what, int anHour) {
      var entry = digest(digest + " attempt " + what);
      synchronized (Allowance.this) {
        expire();
        var before = attempts.getOrDefault(entry, new Attempts(clock.instant(), 0));
        attempts.put(entry, new Attempts(before.since(), before.count() + 1));
        return before.count() < anHour;
      }
    }
  }

  private void expire() {
    var now = clock.instant();
    marks.values().removeIf(at -> at.plus(MARKS_LAST).isBefore(now));
    attempts.values().removeIf(a -> a.since().plus(ATTEMPTS_LAST).isBefore(now));
  }

  private String digest(String words) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + HMAC, e);
    }
  }

  private static <V> Map<String, V> bounded() {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST;
      }
    };
  }
}
