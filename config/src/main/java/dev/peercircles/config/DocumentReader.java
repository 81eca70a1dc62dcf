package dev.peercircles.config;

import dev.peercircles.checkins.CheckinPlan;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Platform;
import dev.peercircles.meetings.MeetingPlan;
import dev.peercircles.programme.Programme;
import dev.peercircles.rotations.RotationPlan;
import dev.peercircles.stories.StoryPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The whole document. */
final class DocumentReader {
  private static final List<String> NEEDED = List.of("programme", "platforms", "people", "circles");

  private final At document;
  private final Path dir;

  DocumentReader(At document, Path dir) {
    this.document = document;
    this.dir = dir;
  }

  /** All of it; empty if a problem is fatal. */
  Optional<Settings> read() {
    NEEDED.forEach(this::need);
    var head = new ProgrammeReader(document);
    var calendars = new CalendarsReader(document);
    var people = new PeopleReader(document.section("people")).people();
    var platforms = new PlatformsReader(document);
    var prompts = new PromptsReader(document);
    var care = head.care();
    var known =
        new Known(
            head.zone(),
            head.holidays(calendars),
            people,
            platforms.named(),
            calendars,
            care,
            prompts.names());
    var circles = new CirclesReader(document, known);
    var programme = programme(head, known, platforms.workspaces(), circles, prompts.own());
    var storage = new StorageReader(dir).read(document);
    var keys = new StoryKeysReader(dir).read(document, storage);
    return document.problems().fatal()
        ? Optional.empty()
        : programme.flatMap(p ->
            storage.flatMap(s ->
                keys.map(k ->
                    new Settings(
                        p, s, care, head.authority(), k, new JollydayHolidays(calendars.own())))));
  }

  private static Optional<Programme> programme(
      ProgrammeReader head,
      Known known,
      Map<Platform, String> workspaces,
      CirclesReader reader,
      Map<String, List<String>> prompts) {
    var circles = reader.read();
    var resting = reader.resting(circles.values());
    var admins = head.admins(known.people());
    var meetings = new TreeMap<CircleId, MeetingPlan>();
    circles.forEach((id, c) -> c.meeting().ifPresent(m -> meetings.put(id, m)));
    var checkins = new TreeMap<CircleId, CheckinPlan>();
    circles.forEach((id, c) -> checkins.put(id, c.checkin()));
    var stories = new TreeMap<CircleId, StoryPlan>();
    circles.forEach((id, c) -> c.stories().ifPresent(s -> stories.put(id, s)));
    var rotations = new TreeMap<CircleId, List<RotationPlan>>();
    circles.forEach((id, c) -> rotations.put(id, c.rotations()));
    var plans = rotations.values().stream().flatMap(List::stream);
    var all = new TreeMap<CircleId, Circle>();
    circles.forEach((id, c) -> all.put(id, c.circle()));
    var common = head.rotations(rotations, all).stream();
    return head.name()
        .map(name ->
            new Programme(
                name,
                known.zone(),
                admins,
                workspaces,
                known.people().members(),
                circles.values().stream().map(CircleReader.Read::circle).toList(),
                resting,
                meetings,
                checkins,
                prompts,
                Stream.concat(plans, common).toList(),
                stories));
  }

  private void need(String section) {
    if (document.get(section).isEmpty()) {
      document.errorAtKey(
          Words.quote(section) + " is missing.", "add `" + section + ":` to one of the files.");
    }
  }
}
