package dev.peercircles.slack;

import dev.peercircles.health.Finding;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What is wrong with the connection at present, for whoever looks. Thread-safe. */
@Singleton
final class SlackHealth {
  private final AtomicReference<Optional<Finding>> trouble =
      new AtomicReference<>(Optional.empty());

  @Inject
  SlackHealth() {}

  void well() {
    trouble.set(Optional.empty());
  }

  void ill(Finding finding) {
    trouble.set(Optional.of(finding));
  }

  Optional<Finding> trouble() {
    return trouble.get();
  }
}
