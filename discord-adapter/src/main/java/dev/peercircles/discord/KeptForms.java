package dev.peercircles.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.peercircles.messages.Form;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Forms that could not open at once, since Discord opens none after a deferral or a form; each
 * waits a while for a press, under a handle that nobody can guess and that leads to nobody. In
 * memory only, and gone from there when its time is over on the bot's clock: after a restart the
 * person begins again.
 */
@Singleton
final class KeptForms {
  private static final int BYTES = 16;
  private static final Duration LIFE = Duration.ofMinutes(15);

  /** What a press does with a kept form. No command begins like these. */
  enum Wish {
    OPEN("#form|"),
    SEND("#send|"),
    DROP("#drop|");

    private final String prefix;

    Wish(String prefix) {
      this.prefix = prefix;
    }
  }

  /** A press on one of a kept form's buttons. */
  record Press(Wish wish, String handle) {
    /** The button's custom id. */
    String id() {
      return wish.prefix + handle;
    }
  }

  private final Cache<String, Form> forms;
  private final RandomGenerator random;

  @Inject
  KeptForms(RandomGenerator random, InstantSource clock) {
    this.random = random;
    this.forms =
        Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(LIFE)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .build();
  }

  /** Keeps a form; the result is its handle. */
  String keep(Form form) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var handle = HexFormat.of().formatHex(bytes);
    forms.put(handle, form);
    return handle;
  }

  /** What a button's custom id asks for, if it is one of a kept form. */
  static Optional<Press> press(String customId) {
    for (var wish : Wish.values()) {
      if (customId.startsWith(wish.prefix)) {
        return Optional.of(new Press(wish, customId.substring(wish.prefix.length())));
      }
    }
    return Optional.empty();
  }

  Optional<Form> find(String handle) {
    return Optional.ofNullable(forms.getIfPresent(handle));
  }

  /** The same, and forgets it. */
  Optional<Form> take(String handle) {
    return Optional.ofNullable(forms.asMap().remove(handle));
  }
}
