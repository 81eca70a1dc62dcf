package dev.peercircles.commands;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds the circle that an invocation concerns: the one that a button names, else the channel's,
 * else the person's only one. Nobody gets a circle that they don't belong to.
 */
final class CircleFinder {
  /** For how long the buttons of a circle's last week still work. */
  private static final int AFTERGLOW_DAYS = 7;

  private final Roster roster;
  private final Circles circles;

  CircleFinder(Roster roster, Circles circles) {
    this.roster = roster;
    this.circles = circles;
  }

  /** What was found. */
  sealed interface Found {
    /** The circle; none only for a command that concerns the person. */
    record Clear(Optional<Circle> circle) implements Found {}

    /** Several could be meant. */
    record Several(List<Circle> candidates) implements Found {
      public Several {
        candidates = List.copyOf(candidates);
      }
    }

    /** None can be used, and what to say. */
    record None(Reply reply) implements Found {}
  }

  Found find(Command command, Invocation invocation, Member actor, Instant now) {
    var theirs = roster.circlesOf(actor.id());
    return switch (command.scope()) {
      case CIRCLE -> forCircle(command, invocation, theirs, now);
      case PERSON ->
          new Found.Clear(inChannel(invocation, theirs).or(() -> theirs.stream().findFirst()));
    };
  }

  private Found forCircle(
      Command command, Invocation invocation, List<Circle> theirs, Instant now) {
    if (theirs.isEmpty()) {
      return noPlace();
    }
    var named = invocation.arguments().getOrDefault(Invocation.CIRCLE, "");
    if (!named.isEmpty()) {
      return theirs.stream()
          .filter(c -> c.id().value().equals(named))
          .findFirst()
          .map(c -> ifOpen(command, c, now))
          .orElseGet(CircleFinder::noPlace);
    }
    return inChannel(invocation, theirs)
        .map(c -> ifOpen(command, c, now))
        .orElseGet(() -> among(command, theirs, now));
  }

  private static Optional<Circle> inChannel(Invocation invocation, List<Circle> theirs) {
    return invocation
        .channel()
        .map(channel -> new Home(invocation.account().platform(), channel))
        .flatMap(home -> theirs.stream().filter(c -> c.home().equals(home)).findFirst());
  }

  private Found among(Command command, List<Circle> theirs, Instant now) {
    var open = theirs.stream().filter(c -> closed(command, c, now).isEmpty()).toList();
    return switch (open.size()) {
      case 0 -> ifOpen(command, theirs.getFirst(), now);
      case 1 -> new Found.Clear(Optional.of(open.getFirst()));
      default -> new Found.Several(open);
    };
  }

  private Found ifOpen(Command command, Circle circle, Instant now) {
    return closed(command, circle, now)
        .<Found>map(Found.None::new)
        .orElseGet(() -> new Found.Clear(Optional.of(circle)));
  }

  /** What to say if nothing can be done in this circle now. */
  private Optional<Reply> closed(Command command, Circle circle, Instant now) {
    var today = now.atZone(circle.zone()).toLocalDate();
    var last = command.listed() ? circle.until() : circle.until().plusDays(AFTERGLOW_DAYS);
    if (circles.rests(circle.id())) {
      return Optional.of(new Reply.Refused(CommandTexts.pauses(circle)));
    }
    if (today.isBefore(circle.from())) {
      return Optional.of(new Reply.Refused(CommandTexts.notStarted(circle)));
    }
    return today.isAfter(last)
        ? Optional.of(new Reply.Refused(CommandTexts.ended(circle)))
        : Optional.empty();
  }

  private static Found noPlace() {
    return new Found.None(Reply.refused(CommandTexts.NO_PLACE));
  }
}
