package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Roster;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whoever looks after a circle what can't wait: its host, whoever stands in for them if they
 * are away, in the end an admin. It counts against nobody's week. Call inside a unit of work.
 */
public final class Alarm {
  private static final Duration WORTH_TELLING = Duration.ofDays(3);

  private final Outbox outbox;
  private final Roster roster;
  private final Qualms qualms;

  @Inject
  Alarm(Outbox outbox, Roster roster, Qualms qualms) {
    this.outbox = outbox;
    this.roster = roster;
    this.qualms = qualms;
  }

  /**
   * Tells one of them, once.
   *
   * @param key names it: what was told under the same name is not told again
   */
  public void raise(Circle circle, MessageKey key, Message message, Instant now) {
    if (outbox.find(key).isEmpty()) {
      reader(circle, now)
          .ifPresent(reader -> {
            var to = new Destination.Direct(reader.member().id());
            var at = reader.at();
            var post = new Post(key, circle.id(), to, message, at, at.plus(WORTH_TELLING));
            outbox.stage(List.of(post));
          });
    }
  }

  private record Reader(Member member, Instant at) {}

  /** Whoever is there, the host first; if all are away, whoever is back first. */
  private Optional<Reader> reader(Circle circle, Instant now) {
    var hosts =
        Stream.of(circle.host(), circle.deputy())
            .flatMap(Optional::stream)
            .flatMap(id -> roster.find(id).stream());
    return Stream.concat(hosts, roster.admins().stream())
        .filter(m -> m.accountOn(circle.home().platform()).isPresent())
        .map(m -> new Reader(m, qualms.backAt(circle, m, now)))
        .min(Comparator.comparing(Reader::at));
  }
}
