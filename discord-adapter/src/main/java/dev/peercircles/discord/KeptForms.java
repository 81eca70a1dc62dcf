package dev.peercircles.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.peercircles.messages.Form;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Forms that could not open at once, since Discord opens none after a deferral or a form; each
 * waits a while for a press. In memory only: after a restart the person begins again.
 */
@Singleton
final class KeptForms {
  /** No command begins like this. */
  private static final String PREFIX = "#form|";

  private final Cache<String, Form> forms =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofMinutes(15)).build();

  @Inject
  KeptForms() {}

  /**
   * Keeps a form; the result is the custom id of the button that opens it.
   *
   * @param token the interaction's id, so that no other button ever means this form
   */
  String keep(String token, Form form) {
    forms.put(token, form);
    return PREFIX + token;
  }

  /** The token in a button's custom id, if it is one for a kept form. */
  static Optional<String> token(String customId) {
    return customId.startsWith(PREFIX)
        ? Optional.of(customId.substring(PREFIX.length()))
        : Optional.empty();
  }

  Optional<Form> find(String token) {
    return Optional.ofNullable(forms.getIfPresent(token));
  }

  /** Drops them all. */
  void forget() {
    forms.invalidateAll();
  }
}
