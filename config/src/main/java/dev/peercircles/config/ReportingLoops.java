package dev.peercircles.config;

import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds lines of reports that come back to where they began; each is told once. */
final class ReportingLoops {
  private final People people;
  private final Set<MemberId> done = new HashSet<>();

  ReportingLoops(People people) {
    this.people = people;
  }

  void check() {
    people.members().stream().map(Member::id).forEach(this::follow);
  }

  private void follow(MemberId start) {
    var walked = new ArrayList<MemberId>();
    var onTheWay = new HashSet<MemberId>();
    var next = Optional.of(start);
    while (next.isPresent() && !done.contains(next.get()) && onTheWay.add(next.get())) {
      walked.add(next.get());
      next = people.find(next.get()).flatMap(Member::reportsTo);
    }
    if (next.isPresent() && onTheWay.contains(next.get())) {
      tell(walked.subList(walked.indexOf(next.get()), walked.size()));
    }
    done.addAll(walked);
  }

  private void tell(List<MemberId> loop) {
    var first = loop.getFirst();
    var line = new ArrayList<>(loop);
    line.add(first);
    var at = people.places().get(first);
    if (at == null) {
      return;
    }
    var what =
        loop.size() == 1
            ? Words.quote(first.value()) + " reports to themselves."
            : "The line of reports comes back to its start (" + Words.line(line) + ").";
    at.get("reports_to").orElse(at).error(what, "correct `reports_to` of one of them.");
  }
}
