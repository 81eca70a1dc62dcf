package dev.peercircles.config;

import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.config.Settings.AuthorityMode;
import dev.peercircles.programme.Programme;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The whole document. */
final class DocumentReader {
  private final At document;
  private final Path dir;
  private final Set<String> library;

  DocumentReader(At document, Path dir, Set<String> library) {
    this.document = document;
    this.dir = dir;
    this.library = library;
  }

  Optional<Settings> read() {
    sections();
    var programme = document.get("programme").orElse(document.with(Empty.at(document.key())));
    NotYet.programme(programme);
    var calendars = new CalendarsReader(document);
    var people =
        new PeopleReader(document.get("people").orElse(document.with(Empty.at(document.key()))))
            .people();
    var workspaces = workspaces();
    var prompts = ownPrompts();
    var known =
        new Known(
            programme.get("zone").flatMap(Zones::read).orElse((ZoneId) ZoneOffset.UTC),
            programme.get("holidays").map(calendars::ids).orElse(List.of()),
            people,
            platforms(),
            calendars,
            together(library, prompts.keySet()));
    var admins = admins(programme, people);
    var circlesReader = new CirclesReader(document, known);
    var circles = circlesReader.read();
    var resting = circlesReader.conflicts(circles.values());
    var storage = new StorageReader(dir).read(document);
    var care = programme.get("care").flatMap(MeetingReader::link);
    var name = programme.get("name").flatMap(At::text);
    if (document.problems().fatal() || storage.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    var meetings =
        new LinkedHashMap<dev.peercircles.circles.CircleId, dev.peercircles.meetings.MeetingPlan>();
    circles.forEach((id, c) -> c.meeting().ifPresent(m -> meetings.put(id, m)));
    var checkins =
        new LinkedHashMap<dev.peercircles.circles.CircleId, dev.peercircles.checkins.CheckinPlan>();
    circles.forEach((id, c) -> checkins.put(id, c.checkin()));
    return Optional.of(
        new Settings(
            new Programme(
                name.get(),
                known.zone(),
                admins,
                workspaces,
                people.members(),
                circles.values().stream().map(CircleReader.Read::circle).toList(),
                resting,
                meetings,
                checkins,
                prompts),
            storage.get(),
            care,
            programme.get("authority").filter(a -> a.says("declared")).isPresent()
                ? AuthorityMode.DECLARED
                : AuthorityMode.REPORTING_LINES,
            new JollydayHolidays(calendars.own())));
  }

  private void sections() {
    for (var name : List.of("programme", "platforms", "people", "circles")) {
      if (document.get(name).isEmpty()) {
        document
            .problems()
            .error(
                document.key(),
                "",
                Words.quote(name) + " is missing.",
                "add `" + name + ":` to one of the files.");
      }
    }
  }

  private Set<Platform> platforms() {
    var found = new TreeSet<Platform>();
    for (var platform : Platform.values()) {
      document
          .get("platforms")
          .flatMap(p -> p.get(platform.key()))
          .ifPresent(p -> found.add(platform));
    }
    return found;
  }

  private Map<Platform, String> workspaces() {
    var found = new EnumMap<Platform, String>(Platform.class);
    for (var platform : Platform.values()) {
      var key =
          switch (platform) {
            case SLACK -> "workspace";
            case DISCORD -> "guild";
          };
      document
          .get("platforms")
          .flatMap(p -> p.get(platform.key()))
          .flatMap(p -> p.get(key))
          .flatMap(At::text)
          .ifPresent(id -> found.put(platform, id));
    }
    return found;
  }

  private static Set<MemberId> admins(At programme, People people) {
    var found = new LinkedHashSet<MemberId>();
    programme
        .get("admins")
        .ifPresent(
            all -> all.items().forEach(a -> people.require(a).ifPresent(m -> found.add(m.id()))));
    return found;
  }

  private Map<String, List<String>> ownPrompts() {
    var found = new LinkedHashMap<String, List<String>>();
    document
        .get("prompts")
        .ifPresent(all ->
            all.keys()
                .forEach(name -> {
                  var set = all.get(name).orElseThrow();
                  if (library.contains(name)) {
                    set.errorAtKey(
                        Words.quote(name) + " is already a set of the library.",
                        "choose another name.");
                  }
                  found.put(name, set.items().stream().flatMap(q -> q.text().stream()).toList());
                }));
    return found;
  }

  private static Set<String> together(Collection<String> a, Collection<String> b) {
    var all = new TreeSet<>(a);
    all.addAll(b);
    return all;
  }
}
