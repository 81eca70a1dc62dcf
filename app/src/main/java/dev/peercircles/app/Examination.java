package dev.peercircles.app;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Membership;
import dev.peercircles.programme.Programme;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Happening.What;
import dev.peercircles.sandbox.Seen;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Examines what everybody saw in a demo: that what was to come came, once, at its hour, to the
 * right people, and that nothing else did.
 */
final class Examination {
  private static final Duration LATE = Duration.ofMinutes(1);
  private static final String STUCK = "What are you stuck";
  private static final List<String> ABOUT_A_TURN = List.of("What is it about", "What explaining");

  private final Programme programme;
  private final Rehearsal rehearsal;
  private final List<String> faults = new ArrayList<>();

  Examination(Programme programme, Rehearsal rehearsal) {
    this.programme = programme;
    this.rehearsal = rehearsal;
  }

  /** Everything that is not as it should be. */
  List<String> faults(List<Expected> expected, List<Act> played) {
    expected.forEach(this::once);
    played.forEach(this::said);
    played.forEach(this::announced);
    programme.circles().forEach(c -> nothingElse(c, expected));
    programme.people().forEach(p -> quiet(p, expected));
    faults.addAll(new Announced(programme, rehearsal).faults(played));
    faults.addAll(new Unnamed(programme, p -> rehearsal.world(p).happenings()).faults(played));
    programme.circles().forEach(this::closedToOthers);
    rehearsal.worlds().forEach(this::pingsAndFailures);
    return List.copyOf(faults);
  }

  private void once(Expected wanted) {
    long there = posted(circle(wanted.circle()), wanted.to()).filter(h -> isIt(wanted, h)).count();
    if (there != 1) {
      faults.add(wanted + ": " + there + " times instead of once");
    }
  }

  private boolean isIt(Expected wanted, Happening h) {
    var due = wanted.at().atZone(circle(wanted.circle()).zone()).toInstant();
    return text(h).startsWith(wanted.starts()) && inTime(h.at(), due);
  }

  /**
   * What somebody wrote in a form stands below their circle's post once, and nowhere else in full.
   */
  private void said(Act act) {
    act.fill().entrySet().stream()
        .filter(e -> e.getKey().startsWith(STUCK))
        .map(Map.Entry::getValue)
        .forEach(words -> {
          var there = threads(circle(act.circle())).filter(h -> text(h).contains(words)).count();
          var elsewhere =
              programme.circles().stream()
                  .filter(c -> !c.id().value().equals(act.circle()))
                  .flatMap(this::threads)
                  .filter(h -> text(h).contains(words))
                  .count();
          if (there != 1 || elsewhere != 0) {
            faults.add(
                "what %s wrote at %s stands %d times in the thread, %d times elsewhere"
                    .formatted(act.who(), act.at(), there, elsewhere));
          }
        });
  }

  /** What somebody wrote about their turn is read by their circle, and by no other. */
  private void announced(Act act) {
    act.fill().entrySet().stream()
        .filter(e -> ABOUT_A_TURN.stream().anyMatch(e.getKey()::startsWith))
        .map(Map.Entry::getValue)
        .forEach(words -> {
          var there =
              programme.circles().stream()
                  .filter(c -> posted(c, Expected.CHANNEL).anyMatch(h -> text(h).contains(words)))
                  .map(c -> c.id().value())
                  .toList();
          if (!there.equals(List.of(act.circle()))) {
            faults.add("%s's “%s” stands in %s".formatted(act.who(), words, there));
          }
        });
  }

  private Stream<Happening> threads(Circle circle) {
    return rehearsal.world(circle.home().platform()).happenings().stream()
        .filter(h -> h.what() == What.POSTED && h.channel().equals(circle.home().channel()))
        .filter(h -> h.message().filter(Seen::byBot).flatMap(Seen::threadOf).isPresent());
  }

  private void nothingElse(Circle circle, List<Expected> expected) {
    long wanted =
        expected.stream()
            .filter(e -> e.circle().equals(circle.id().value()))
            .filter(e -> e.to().equals(Expected.CHANNEL))
            .count();
    long there = posted(circle, Expected.CHANNEL).count();
    if (there != wanted) {
      faults.add(circle.id() + ": " + there + " posts in the channel instead of " + wanted);
    }
  }

  /**
   * At most one message a week that they did not ask for, two for a host, and three about a turn of
   * theirs; none on leave.
   */
  private void quiet(Member person, List<Expected> expected) {
    turns(person, expected)
        .collect(Collectors.groupingBy(e -> e.turn().orElseThrow(), Collectors.counting()))
        .forEach((turn, n) -> requireAtMost(3, n, person, "about the turn of " + turn));
    unasked(person, expected)
        .collect(Collectors.groupingBy(h -> monday(h.at()), Collectors.counting()))
        .forEach((week, n) -> requireAtMost(hosts(person) ? 2 : 1, n, person, week.toString()));
    var sent = direct(person).map(Happening::at).toList();
    var zone = person.zone().orElse(programme.zone());
    for (Absence away : person.absences()) {
      long during = sent.stream().filter(at -> away.covers(at.atZone(zone).toLocalDate())).count();
      requireAtMost(0, during, person, "while on leave");
    }
  }

  /** The messages that they are to get about turns of theirs. */
  static Stream<Expected> turns(Member person, List<Expected> expected) {
    return expected.stream()
        .filter(e -> e.to().equals(person.id().value()) && e.turn().isPresent());
  }

  /** What the bot sent to a person by itself, but for what is about turns of theirs. */
  Stream<Happening> unasked(Member person, List<Expected> expected) {
    return direct(person).filter(h -> turns(person, expected).noneMatch(e -> isIt(e, h)));
  }

  private void requireAtMost(long most, long n, Member person, String when) {
    if (n > most) {
      faults.add(person.id() + ": " + n + " unasked messages " + when + ", at most " + most);
    }
  }

  /** Who is not in a circle sees nothing of its channel. */
  private void closedToOthers(Circle circle) {
    var world = rehearsal.world(circle.home().platform());
    programme.people().stream()
        .filter(p -> !members(circle).contains(p.id()))
        .flatMap(p -> p.accountOn(circle.home().platform()).stream())
        .filter(account -> !world.look(account, circle.home().channel()).isEmpty())
        .forEach(account -> faults.add(circle.id() + ": somebody outside can read it"));
  }

  private void pingsAndFailures(ChatWorld world) {
    for (Happening h : world.happenings()) {
      if (h.what() == What.FAILED) {
        faults.add(world.platform() + ": a person saw a failure: " + h.words());
      }
      h.message()
          .filter(m -> h.what() == What.POSTED && m.byBot() && m.pings().size() > 1)
          .ifPresent(m -> faults.add(world.platform() + ": a post pings " + m.pings().size()));
    }
  }

  Stream<Happening> posted(Circle circle, String to) {
    if (to.equals(Expected.CHANNEL)) {
      return rehearsal.world(circle.home().platform()).happenings().stream()
          .filter(h -> h.channel().equals(circle.home().channel()))
          .filter(Examination::byBotAtTheTop);
    }
    return direct(person(to));
  }

  /** What the bot sent to a person by itself, on whatever platform. */
  Stream<Happening> direct(Member person) {
    return rehearsal.worlds().stream()
        .flatMap(w ->
            person.accountOn(Player.platform(w)).stream()
                .map(w::directWithBot)
                .flatMap(c -> w.happenings().stream().filter(h -> h.channel().equals(c))))
        .filter(Examination::byBotAtTheTop);
  }

  static boolean byBotAtTheTop(Happening h) {
    return h.what() == What.POSTED
        && h.message().filter(Seen::byBot).flatMap(Seen::threadOf).isEmpty()
        && h.message().filter(Seen::byBot).isPresent();
  }

  private static String text(Happening h) {
    return h.message().map(Seen::text).orElse("");
  }

  private static boolean inTime(Instant at, Instant due) {
    return !at.isBefore(due) && at.isBefore(due.plus(LATE));
  }

  LocalDate monday(Instant at) {
    return at.atZone(programme.zone())
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  boolean hosts(Member person) {
    return programme.circles().stream()
        .flatMap(c -> Stream.of(c.host(), c.deputy()).flatMap(Optional::stream))
        .anyMatch(person.id()::equals);
  }

  private static List<MemberId> members(Circle circle) {
    return switch (circle.membership()) {
      case Membership.Listed(var members) -> members;
      case Membership.WholeChannel _ -> List.of();
    };
  }

  private Circle circle(String id) {
    return programme.circles().stream()
        .filter(c -> c.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Member person(String id) {
    return programme.people().stream()
        .filter(p -> p.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
