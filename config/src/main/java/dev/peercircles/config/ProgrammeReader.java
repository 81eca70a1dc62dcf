package dev.peercircles.config;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.config.Settings.AuthorityMode;
import dev.peercircles.rotations.RotationPlan;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds for the programme as a whole. */
final class ProgrammeReader {
  private final At section;

  ProgrammeReader(At document) {
    this.section = document.section("programme");
    NotYet.programme(section);
  }

  Optional<String> name() {
    return section.get("name").flatMap(At::text);
  }

  /** Where none is readable, one that lets the rest be checked; the lack itself is fatal. */
  ZoneId zone() {
    return section.get("zone").flatMap(Zones::read).orElse(ZoneOffset.UTC);
  }

  List<String> holidays(CalendarsReader calendars) {
    return section.get("holidays").map(calendars::ids).orElse(List.of());
  }

  /** Rotations of several circles, given the circles and what they have of their own. */
  List<RotationPlan> rotations(
      Map<CircleId, List<RotationPlan>> circles, Map<CircleId, Circle> known) {
    var plans = new RotationsReader(zone()).ofProgramme(section, circles);
    new RotationWarnings(known).look(section.section("rotations"), plans);
    return plans;
  }

  Set<MemberId> admins(People people) {
    var found = new LinkedHashSet<MemberId>();
    for (var item : section.section("admins").items()) {
      people
          .require(item)
          .ifPresent(admin -> {
            reachable(admin, item);
            found.add(admin.id());
          });
    }
    return found;
  }

  private static void reachable(Member admin, At item) {
    if (admin.accounts().isEmpty()) {
      item.warn(
          Words.quote(admin.id().value()) + " has no account, and so can't use any command.",
          "add `slack: …` or `discord: …` under people." + admin.id() + ".");
    }
  }

  Optional<URI> care() {
    return section.get("care").flatMap(Links::read);
  }

  AuthorityMode authority() {
    return section.get("authority").filter(a -> a.says("declared")).isPresent()
        ? AuthorityMode.DECLARED
        : AuthorityMode.REPORTING_LINES;
  }
}
