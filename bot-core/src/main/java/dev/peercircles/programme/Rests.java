package dev.peercircles.programme;

import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Authority;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a circle reads that must rest because a boss would sit in it, and what the boss is asked.
 * Once in a rest: a restart within a week says nothing more.
 */
final class Rests {
  private static final int QUIET_DAYS = 7;
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private final Programme programme;
  private final Roster roster;
  private final Absences absences;
  private final Outbox outbox;

  @Inject
  Rests(Programme programme, Roster roster, Absences absences, Outbox outbox) {
    this.programme = programme;
    this.roster = roster;
    this.absences = absences;
    this.outbox = outbox;
  }

  /** The posts to stage now. */
  List<Post> posts(Instant now) {
    return programme.circles().stream()
        .filter(c -> programme.resting().containsKey(c.id()))
        .flatMap(c -> posts(c, configured(c), now).stream())
        .toList();
  }

  /** The posts to stage now for one circle in which these would sit. */
  List<Post> posts(Circle circle, List<MemberId> managers, Instant now) {
    var today = now.atZone(circle.zone()).toLocalDate();
    if (!circle.runsOn(today) || isTold(circle, today)) {
      return List.of();
    }
    var posts = new ArrayList<Post>();
    posts.add(
        post(key(circle, today), circle, new Destination.Channel(), ProgrammeTexts.PAUSE, now)
            .saidAgainIfLost());
    bosses(circle, managers).map(b -> ask(circle, b, today, now)).forEach(posts::add);
    return List.copyOf(posts);
  }

  private boolean isTold(Circle circle, LocalDate today) {
    return IntStream.rangeClosed(0, QUIET_DAYS)
        .mapToObj(today::minusDays)
        .anyMatch(day -> outbox.find(key(circle, day)).isPresent());
  }

  private List<MemberId> configured(Circle circle) {
    return Objects.requireNonNull(programme.resting().get(circle.id())).stream()
        .map(Authority.Conflict::manager)
        .distinct()
        .toList();
  }

  private Stream<Member> bosses(Circle circle, List<MemberId> managers) {
    return managers.stream()
        .flatMap(id -> roster.find(id).stream())
        .filter(b -> b.accountOn(circle.home().platform()).isPresent());
  }

  private Post ask(Circle circle, Member boss, LocalDate today, Instant now) {
    return post(
        key(circle, today).with(boss.id()),
        circle,
        new Destination.Direct(boss.id()),
        ProgrammeTexts.stepOut(circle),
        whenBack(boss, now, boss.zone().orElse(circle.zone())));
  }

  private static Post post(
      MessageKey key, Circle circle, Destination to, Message message, Instant at) {
    return new Post(key, circle.id(), to, message, at, at.plus(Duration.ofDays(1)));
  }

  private Instant whenBack(Member boss, Instant now, ZoneId zone) {
    var today = now.atZone(zone).toLocalDate();
    var back = absences.firstDayBack(boss, today);
    return inHours(back.equals(today) ? now : back.atStartOfDay(zone).toInstant(), zone);
  }

  /** Now, or the next morning if nobody wants a message at this hour. */
  private static Instant inHours(Instant now, ZoneId zone) {
    var local = now.atZone(zone);
    if (local.toLocalTime().isBefore(MORNING)) {
      return local.with(MORNING).toInstant();
    }
    return local.toLocalTime().isBefore(EVENING)
        ? now
        : local.plusDays(1).with(MORNING).toInstant();
  }

  private static MessageKey key(Circle circle, LocalDate day) {
    return MessageKey.of(circle.id(), "pause", day);
  }
}
