package dev.peercircles.delivery;

import dev.peercircles.circles.Platform;
import java.time.Duration;

/**
 * Which lanes a request goes by, each kept below what the platform publishes. Slack: one message a
 * second and channel, several hundred a minute and workspace, 50 edits and 50 readings a minute.
 * Discord: 50 requests a second in all, of which other things need some, and about one a second and
 * channel. The engine wakes posts up to half a second late, so there is that much room between.
 */
record Lanes(Lane place, Lane workspace) {
  private static final Duration PLACE = Duration.ofMillis(1_500);
  private static final Duration SLACKS_MINUTE = Duration.ofMillis(1_800);

  /** To send by. */
  static Lanes toSend(Way.Open way) {
    var platform = way.platform().platform();
    boolean edit = way.address() instanceof Address.InPlaceOf;
    return new Lanes(
        platform == Platform.SLACK && edit
            ? new Lane("slack/edits", SLACKS_MINUTE)
            : place(platform, way.address()),
        workspace(platform));
  }

  /** To look by. */
  static Lanes toLook(Way.Open way) {
    var platform = way.platform().platform();
    return new Lanes(
        switch (platform) {
          case SLACK -> new Lane("slack/looks", SLACKS_MINUTE);
          case DISCORD -> place(platform, way.address());
        },
        workspace(platform));
  }

  private static Lane workspace(Platform platform) {
    return switch (platform) {
      case SLACK -> new Lane("slack", Duration.ofMillis(250));
      case DISCORD -> new Lane("discord", Duration.ofMillis(50));
    };
  }

  private static Lane place(Platform platform, Address address) {
    var id =
        switch (address) {
          case Address.ToHome(var home) -> home.channel();
          case Address.ToPerson(var account) -> "@" + account.id();
          case Address.Below(var parent) -> parent.channel();
          case Address.InPlaceOf(var original) -> original.channel();
        };
    return new Lane(platform.key() + "/" + id, PLACE);
  }
}
