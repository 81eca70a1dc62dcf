package dev.peercircles.config;

import dev.peercircles.circles.Platform;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The one workspace and the one guild. */
final class PlatformsReader {
  private final Optional<At> section;

  PlatformsReader(At document) {
    this.section = document.get("platforms");
  }

  /** Those that are named, even if wrongly. */
  Set<Platform> named() {
    var found = new TreeSet<Platform>();
    for (var platform : Platform.values()) {
      section.flatMap(s -> s.get(platform.key())).ifPresent(p -> found.add(platform));
    }
    return found;
  }

  Map<Platform, String> workspaces() {
    var found = new EnumMap<Platform, String>(Platform.class);
    for (var platform : Platform.values()) {
      section
          .flatMap(s -> s.get(platform.key()))
          .flatMap(p -> p.get(idKey(platform)))
          .flatMap(At::text)
          .ifPresent(id -> found.put(platform, id));
    }
    return found;
  }

  private static String idKey(Platform platform) {
    return switch (platform) {
      case SLACK -> "workspace";
      case DISCORD -> "guild";
    };
  }
}
