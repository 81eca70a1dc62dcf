package dev.peercircles.config;

import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where a circle lives. */
final class HomeReader {
  private final Set<Platform> platforms;

  HomeReader(Set<Platform> platforms) {
    this.platforms = platforms;
  }

  Optional<Home> read(At circle) {
    var home = circle.require("home", "{ slack: C0EMBERLIN }");
    var found =
        Arrays.stream(Platform.values())
            .flatMap(p -> home.flatMap(h -> h.get(p.key())).flatMap(c -> one(p, c)).stream())
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Optional<Home> one(Platform platform, At channel) {
    if (!platforms.contains(platform)) {
      channel.errorAtKey(
          platform.title() + " is not configured.",
          switch (platform) {
            case SLACK -> "add `slack: { workspace: T0ACME0001 }` under `platforms`.";
            case DISCORD -> "add `discord: { guild: \"112233445566778899\" }` under `platforms`.";
          });
    }
    return channel.text().map(id -> new Home(platform, id));
  }
}
