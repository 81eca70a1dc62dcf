package dev.peercircles.config;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names of time zones. */
final class Zones {
  private static final Set<String> NAMES = new TreeSet<>(ZoneId.getAvailableZoneIds());

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_+/-]{1,50}");

  private Zones() {}

  static Optional<ZoneId> read(At zone) {
    var name = zone.text().filter(t -> SHAPE.matcher(t).matches());
    if (name.isPresent() && !NAMES.contains(name.get())) {
      zone.error("No time zone is called " + Words.quote(name.get()) + ".", () -> near(name.get()));
      return Optional.empty();
    }
    return name.map(ZoneId::of);
  }

  /** Also by the city alone. */
  private static String near(String name) {
    return NAMES.stream()
        .filter(z -> z.endsWith("/" + name))
        .findFirst()
        .or(() -> Nearest.to(name, NAMES))
        .map(zone -> "did you mean `" + zone + "`?")
        .orElse("write a name of the tz database, like Europe/Berlin.");
  }
}
