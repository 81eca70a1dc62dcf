package dev.peercircles.config;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody the configuration names, and what it says of each. */
final class PeopleReader {
  private final Map<Account, At> accounts = new HashMap<>();
  private final People people;

  PeopleReader(At section) {
    people = new People(section);
    people.places().forEach((id, at) -> people.add(member(id, at)));
    people.places().values().forEach(this::reportsToSomebody);
    new ReportingLines(people).check();
    nobodyReports(section);
  }

  People people() {
    return people;
  }

  private Member member(MemberId id, At at) {
    return new Member(
        id,
        at.get("name").flatMap(At::text).orElse(id.value()),
        at.get("level").map(At::number).orElse(java.util.OptionalInt.empty()),
        at.get("reports_to").flatMap(At::text).filter(People::wellFormed).map(MemberId::new),
        accountsOf(at),
        at.get("zone").flatMap(Zones::read),
        at.get("away").map(PeopleReader::absences).orElse(List.of()));
  }

  private Map<Platform, String> accountsOf(At at) {
    var found = new EnumMap<Platform, String>(Platform.class);
    for (var platform : Platform.values()) {
      at.get(platform.key())
          .ifPresent(place ->
              place
                  .text()
                  .ifPresent(id -> {
                    found.put(platform, id);
                    onlyOnce(new Account(platform, id), place);
                  }));
    }
    return found;
  }

  private void onlyOnce(Account account, At place) {
    var earlier = accounts.putIfAbsent(account, place);
    if (earlier != null) {
      place.error(
          "This %s account is already at %s."
              .formatted(account.platform().title(), earlier.node().place()),
          "correct one of the two; an account belongs to one person.");
    }
  }

  private static List<Absence> absences(At away) {
    return away.items().stream().flatMap(a -> absence(a).stream()).toList();
  }

  private static Optional<Absence> absence(At at) {
    var from = at.get("from").flatMap(At::date);
    var to = at.get("to").flatMap(At::date);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      at.error("The absence ends before it begins.", "swap `from` and `to`, or correct one.");
      return Optional.empty();
    }
    return Optional.of(new Absence(from.get(), to.get()));
  }

  private void reportsToSomebody(At at) {
    at.get("reports_to").ifPresent(boss -> people.require(boss));
  }

  private void nobodyReports(At section) {
    var all = people.members();
    if (all.size() > 1 && all.stream().allMatch(m -> m.reportsTo().isEmpty())) {
      section.warn(
          "Nobody has `reports_to`, so that a boss in a report's circle can't be noticed.",
          "add `reports_to: …` where people have a manager.");
    }
  }
}
