package dev.peercircles.rotations;

import dev.peercircles.circles.Facilitators;
import dev.peercircles.commands.Reply;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Who may say what becomes of dates: whoever hosts, the host, the deputy. */
final class HostRight {
  private final Facilitators facilitators;

  @Inject
  HostRight(Facilitators facilitators) {
    this.facilitators = facilitators;
  }

  boolean isOf(Here here) {
    var facilitator = facilitators.of(here.circle().id(), here.rota().today());
    return Stream.of(facilitator, here.circle().host(), here.circle().deputy())
        .flatMap(Optional::stream)
        .anyMatch(here.actor()::equals);
  }

  Reply ifHost(Here here, Supplier<Reply> then) {
    return isOf(here) ? then.get() : new Reply.Refused(AnswerTexts.HOST_ONLY);
  }
}
