package dev.peercircles.circles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who stands above whom. Peers learn from each other only without a boss in the room, so nobody may
 * share a circle with somebody they report to, directly or through others.
 */
public final class Authority {
  private final Map<MemberId, MemberId> managers = new HashMap<>();

  /** Built from everybody the configuration knows. */
  public Authority(Collection<Member> people) {
    people.forEach(p -> p.reportsTo().ifPresent(m -> managers.put(p.id(), m)));
  }

  /**
   * A line of reports inside one group.
   *
   * @param line from the report up to the manager, both in the group
   */
  public record Conflict(List<MemberId> line) {
    public Conflict {
      line = List.copyOf(line);
    }

    /** The one who would sit with their boss. */
    public MemberId report() {
      return line.getFirst();
    }

    /** The boss. */
    public MemberId manager() {
      return line.getLast();
    }
  }

  /** Everyone above this person, nearest first. A circular line ends where it began. */
  List<MemberId> above(MemberId person) {
    var seen = new LinkedHashSet<MemberId>();
    var next = managers.get(person);
    while (next != null && !next.equals(person) && seen.add(next)) {
      next = managers.get(next);
    }
    return List.copyOf(seen);
  }

  /** The line from this person up to that one, both included; empty if that one is not above. */
  Optional<List<MemberId>> line(MemberId person, MemberId manager) {
    var above = above(person);
    int at = above.indexOf(manager);
    if (at < 0) {
      return Optional.empty();
    }
    var line = new ArrayList<MemberId>();
    line.add(person);
    line.addAll(above.subList(0, at + 1));
    return Optional.of(List.copyOf(line));
  }

  /** Every pair in the group of which one stands above the other. */
  public List<Conflict> conflicts(Collection<MemberId> group) {
    var inside = Set.copyOf(group);
    return group.stream()
        .flatMap(p -> above(p).stream().filter(inside::contains).map(m -> conflict(p, m)))
        .toList();
  }

  private Conflict conflict(MemberId report, MemberId manager) {
    return new Conflict(line(report, manager).orElseThrow());
  }
}
