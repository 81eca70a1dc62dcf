package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.programme.Programme;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Examines who was announced for a turn in a demo: only people who had said yes before. */
final class Announced {
  /** {@code Lunch on {…}: Ana on “…”. Ana hasn't …}; the names end at a topic or a full stop. */
  private static final Pattern LINE = Pattern.compile("Lunch on \\{[^}]*}: (?<names>[^.“]*)");

  private static final Set<String> YES = Set.of("Yes", "I'll take it");

  private final Programme programme;
  private final Rehearsal rehearsal;

  Announced(Programme programme, Rehearsal rehearsal) {
    this.programme = programme;
    this.rehearsal = rehearsal;
  }

  /** Everybody who was named too early. */
  List<String> faults(List<Act> played) {
    var faults = new ArrayList<String>();
    for (var circle : programme.circles()) {
      posts(circle)
          .forEach(h ->
              named(h)
                  .filter(p -> played.stream().noneMatch(a -> saidYes(a, p, circle, h.at())))
                  .forEach(p -> faults.add(p.id() + " is announced before they said yes")));
    }
    return List.copyOf(faults);
  }

  private Stream<Happening> posts(Circle circle) {
    return rehearsal.world(circle.home().platform()).happenings().stream()
        .filter(h -> h.channel().equals(circle.home().channel()))
        .filter(h -> h.what() == Happening.What.POSTED || h.what() == Happening.What.EDITED);
  }

  private Stream<Member> named(Happening h) {
    return names(h.message().map(Seen::text).orElse(""))
        .flatMap(names -> programme.people().stream().filter(p -> names.contains(p.name())));
  }

  /** What stands where names stand, of each lunch that is announced. */
  static Stream<String> names(String text) {
    return LINE.matcher(text).results().map(m -> m.group("names").strip());
  }

  private static boolean saidYes(Act act, Member person, Circle circle, Instant before) {
    return act.who().equals(person.id().value())
        && (act.press().filter(YES::contains).isPresent()
            || act.type().filter(t -> t.startsWith("/circle lunch cover")).isPresent())
        && act.at().atZone(circle.zone()).toInstant().isBefore(before);
  }
}
