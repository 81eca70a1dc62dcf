package dev.peercircles.config;

import dev.peercircles.circles.Authority;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Membership;
import dev.peercircles.config.Node.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All circles, completed by the defaults, and what must hold between them and the people. */
final class CirclesReader {
  private final At document;
  private final Known known;
  private final Map<Home, CircleId> homes = new HashMap<>();

  CirclesReader(At document, Known known) {
    this.document = document;
    this.known = known;
  }

  /** Those in which nothing is wrong, by id. */
  Map<CircleId, CircleReader.Read> read() {
    var circles = new TreeMap<CircleId, CircleReader.Read>();
    document.get("defaults").ifPresent(NotYet::circle);
    document
        .get("circles")
        .ifPresent(all ->
            all.keys().stream()
                .filter(id -> CircleId.SHAPE.matcher(id).matches())
                .flatMap(id ->
                    all.get(id).stream().filter(At::isMap).flatMap(at -> one(new CircleId(id), at)))
                .forEach(r -> circles.put(r.circle().id(), r)));
    return circles;
  }

  private java.util.stream.Stream<CircleReader.Read> one(CircleId id, At at) {
    var completed = at.with(Defaults.complete((Mapping) at.node(), defaults()));
    var read = new CircleReader(id, completed, known).read();
    new HomeReader(known.platforms())
        .read(completed)
        .ifPresent(home -> onlyOne(home, id, completed));
    return read.stream();
  }

  private Mapping defaults() {
    return document.get("defaults").map(At::node).orElse(document.node()) instanceof Mapping m
            && m != document.node()
        ? m
        : new Mapping(document.key(), Map.of());
  }

  private void onlyOne(Home home, CircleId id, At circle) {
    var earlier = homes.putIfAbsent(home, id);
    if (earlier != null) {
      circle
          .get("home")
          .orElse(circle)
          .error(
              "This is already the home of " + earlier + ".",
              "give each circle a private channel of its own.");
    }
  }

  /** The lines of reports inside circles; each is told, and rests its circle. */
  Map<CircleId, List<Authority.Conflict>> conflicts(Iterable<CircleReader.Read> circles) {
    var authority = new Authority(known.people().members());
    var found = new TreeMap<CircleId, List<Authority.Conflict>>();
    for (var read : circles) {
      var id = read.circle().id();
      if (read.circle().membership() instanceof Membership.Listed listed) {
        var conflicts = authority.conflicts(listed.members());
        conflicts.forEach(c -> tell(id, c));
        if (!conflicts.isEmpty()) {
          found.put(id, conflicts);
        }
      }
    }
    return found;
  }

  private void tell(CircleId id, Authority.Conflict conflict) {
    var circle = document.get("circles").flatMap(all -> all.get(id.value())).orElseThrow();
    var completed = circle.with(Defaults.complete((Mapping) circle.node(), defaults()));
    var members = completed.get("members").orElse(completed);
    var item =
        members.items().stream()
            .filter(i -> i.says(conflict.report().value()))
            .findFirst()
            .orElse(members);
    var report = conflict.report();
    var manager = conflict.manager();
    var with =
        conflict.line().size() == 2
            ? "their manager `" + manager + "`"
            : "`" + manager + "`, who stands above them";
    document
        .problems()
        .rest(
            id,
            item.node().place(),
            item.path().toString(),
            "`%s` would sit with %s (%s).".formatted(report, with, Words.line(conflict.line())),
            "take `%s` or `%s` out of %s, or correct `reports_to` if the line has changed."
                .formatted(report, manager, id));
  }
}
