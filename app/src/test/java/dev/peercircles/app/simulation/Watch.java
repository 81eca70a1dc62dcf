package dev.peercircles.app.simulation;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Judges each message as it appears: once, in its time, to nobody on leave, within the budget. */
final class Watch {
  private final Stage stage;
  private final Map<String, Integer> unasked = new HashMap<>();
  private final Set<MessageKey> refused = new HashSet<>();

  Watch(Stage stage) {
    this.stage = stage;
  }

  /** A platform refused this post for good. */
  void refused(Post post) {
    refused.add(post.key());
  }

  /** The bot no longer knows whom it wrote to this week. */
  void forget() {
    unasked.clear();
  }

  boolean wasRefused(MessageKey key) {
    return refused.contains(key);
  }

  /** A new message appeared, when the bot's clock showed this. */
  void posted(World.Seen seen, Instant shown) {
    var post = seen.post;
    require(!shown.isBefore(post.notBefore()), post, "before its time");
    require(shown.isBefore(post.expires()), post, "after its time");
    var circle = circle(post);
    var parts = post.key().value().split("/");
    if (parts.length == 4 && parts[1].equals("checkin") && parts[2].equals("open")) {
      inTime(post, circle, parts[3], shown, Town.weekly(circle.id()));
    }
    if (parts.length == 4 && parts[1].equals("meeting") && parts[2].equals("agenda")) {
      inTime(post, circle, parts[3], shown, Town.agenda(circle.id()));
    }
    if (post.destination() instanceof Destination.Direct(var to)) {
      direct(post, circle, to, shown);
    }
  }

  private static void inTime(
      Post post, Circle circle, String date, Instant shown, Town.Window window) {
    var due = LocalDate.parse(date).atTime(window.due()).atZone(circle.zone()).toInstant();
    require(!shown.isBefore(due), post, "before it was due");
    require(shown.isBefore(due.plus(window.grace())), post, "after its grace");
  }

  private void direct(Post post, Circle circle, MemberId to, Instant shown) {
    var member =
        stage.node().programme().people().stream()
            .filter(p -> p.id().equals(to))
            .findFirst()
            .orElseThrow();
    var day = shown.atZone(zone(member, circle)).toLocalDate();
    require(!stage.people().isAway(member, day), post, "to somebody on leave");
    if (post.key().value().contains("/repair/")) {
      return;
    }
    var monday =
        post.notBefore()
            .atZone(circle.zone())
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int n = unasked.merge(to + " " + monday, 1, Integer::sum);
    require(n <= (hosts(to) ? 2 : 1), post, "message " + n + " of that week to one person");
  }

  private boolean hosts(MemberId member) {
    return stage.node().programme().circles().stream()
        .anyMatch(c ->
            c.host().filter(member::equals).isPresent()
                || c.deputy().filter(member::equals).isPresent());
  }

  static java.time.ZoneId zone(Member member, Circle circle) {
    return member.zone().orElse(circle.zone());
  }

  private Circle circle(Post post) {
    return stage.node().programme().circles().stream()
        .filter(c -> c.id().equals(post.circle()))
        .findFirst()
        .orElseThrow();
  }

  private static void require(boolean holds, Post post, String otherwise) {
    if (!holds) {
      throw new Violation(post.key() + " came " + otherwise);
    }
  }
}
