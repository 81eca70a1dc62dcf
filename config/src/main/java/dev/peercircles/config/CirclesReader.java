package dev.peercircles.config;

import dev.peercircles.circles.Authority;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Membership;
import dev.peercircles.config.Node.Mapping;
import dev.peercircles.rotations.PlanId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** All circles, completed by the defaults, and what must hold between them and the people. */
final class CirclesReader {
  private final At document;
  private final Known known;
  private final Mapping defaults;
  private final Map<CircleId, At> places;
  private final Map<Home, CircleId> homes = new HashMap<>();

  CirclesReader(At document, Known known) {
    this.document = document;
    this.known = known;
    this.defaults =
        document.section("defaults").node() instanceof Mapping m
            ? m
            : new Mapping(document.key(), Map.of());
    this.places = places();
  }

  /** Those in which nothing is wrong, by id. */
  Map<CircleId, CircleReader.Read> read() {
    var circles = new TreeMap<CircleId, CircleReader.Read>();
    rotationsName();
    places.forEach((id, at) -> {
      if (!document.problems().enough()) {
        one(id, at).ifPresent(read -> circles.put(id, read));
      }
    });
    return circles;
  }

  /** The circles that a rotation of the programme names should be there. */
  private void rotationsName() {
    var ids = document.section("circles").keys();
    document.section("programme").section("rotations").children().values().stream()
        .flatMap(rotation -> rotation.section("circles").items().stream())
        .forEach(item ->
            item.text().filter(id -> !ids.contains(id)).ifPresent(id -> nobodyIs(id, item, ids)));
  }

  private static void nobodyIs(String id, At item, List<String> ids) {
    item.error(
        "No circle has the id " + Words.quote(id) + ".",
        () -> Words.didYouMean(id, ids, "add it under `circles`, or take it out."));
  }

  private Map<CircleId, At> places() {
    var places = new LinkedHashMap<CircleId, At>();
    document
        .section("circles")
        .children()
        .forEach((id, at) -> {
          if (CircleId.SHAPE.matcher(id).matches() && at.node() instanceof Mapping circle) {
            var whole = Defaults.complete(circle, defaults);
            places.put(new CircleId(id), at.with(whole));
          }
        });
    return places;
  }

  private Optional<CircleReader.Read> one(CircleId id, At at) {
    if (id.value().equals(PlanId.PROGRAMME)) {
      at.error(
          "`all` is not a circle's id: it stands for the whole programme.",
          "give the circle another id.");
    }
    var read = new CircleReader(id, at, known).read();
    new HomeReader(known.platforms()).read(at).ifPresent(home -> onlyOne(home, id, at));
    return read;
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

  /** The circles that rest, and the lines of reports inside them; each line is told. */
  Map<CircleId, List<Authority.Conflict>> resting(Iterable<CircleReader.Read> circles) {
    var authority = new Authority(known.people().members());
    var found = new TreeMap<CircleId, List<Authority.Conflict>>();
    for (var read : circles) {
      var id = read.circle().id();
      if (!known.people().brokenLines()
          && read.circle().membership() instanceof Membership.Listed listed) {
        var conflicts = authority.conflicts(listed.members());
        conflicts.forEach(c -> tell(id, c));
        if (!conflicts.isEmpty()) {
          found.put(id, conflicts);
        }
      }
    }
    document.problems().resting().forEach(id -> found.putIfAbsent(id, List.of()));
    return found;
  }

  private void tell(CircleId id, Authority.Conflict conflict) {
    var circle = Objects.requireNonNull(places.get(id));
    var members = circle.section("members");
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
