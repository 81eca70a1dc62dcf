package dev.peercircles.programme;

import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Roster;
import dev.peercircles.stories.Directory;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The names of everybody in the configuration and in the circles. */
final class ProgrammeNames implements Directory {
  private final Programme programme;
  private final Circles circles;
  private final Roster roster;

  @Inject
  ProgrammeNames(Programme programme, Circles circles, Roster roster) {
    this.programme = programme;
    this.circles = circles;
    this.roster = roster;
  }

  @Override
  public List<String> names() {
    var members = circles.all().stream().flatMap(c -> roster.membersOf(c).stream());
    return Stream.concat(programme.people().stream(), members)
        .map(Member::name)
        .distinct()
        .sorted()
        .toList();
  }
}
