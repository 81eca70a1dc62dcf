package dev.peercircles.config;

import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds lines of reports that come back to where they began, or seem to have no end. */
final class ReportingLines {
  /** More levels than any organisation has. */
  private static final int LONGEST = 50;

  private final People people;
  private final Set<MemberId> done = new HashSet<>();

  ReportingLines(People people) {
    this.people = people;
  }

  void check() {
    people.members().stream().map(Member::id).forEach(this::follow);
    if (!people.brokenLines()) {
      people.members().stream()
          .filter(m -> length(m) > LONGEST)
          .findFirst()
          .ifPresent(m -> tell(m.id(), "This line of reports has more than 50 levels."));
    }
  }

  private void follow(MemberId start) {
    var walked = new ArrayList<MemberId>();
    var onTheWay = new HashSet<MemberId>();
    var next = Optional.of(start);
    while (next.isPresent() && !done.contains(next.get()) && onTheWay.add(next.get())) {
      walked.add(next.get());
      next = above(next.get());
    }
    if (next.isPresent() && onTheWay.contains(next.get())) {
      comesBack(walked.subList(walked.indexOf(next.get()), walked.size()));
    }
    done.addAll(walked);
  }

  private int length(Member member) {
    int length = 0;
    var next = member.reportsTo();
    while (next.isPresent() && length <= LONGEST) {
      length++;
      next = above(next.get());
    }
    return length;
  }

  private Optional<MemberId> above(MemberId person) {
    return people.find(person).flatMap(Member::reportsTo);
  }

  private void comesBack(List<MemberId> loop) {
    var first = loop.getFirst();
    var line = new ArrayList<>(loop.subList(0, Math.min(loop.size(), LONGEST)));
    line.add(first);
    tell(
        first,
        loop.size() == 1
            ? Words.quote(first.value()) + " reports to themselves."
            : "The line of reports comes back to its start (" + Words.line(line) + ").");
  }

  private void tell(MemberId person, String what) {
    people.breakLines();
    people
        .find(person)
        .map(people::place)
        .ifPresent(
            at -> at.section("reports_to").error(what, "correct `reports_to` of one of them."));
  }
}
