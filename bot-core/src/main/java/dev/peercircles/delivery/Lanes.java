package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Membership;
import dev.peercircles.circles.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which lanes a request goes by, each kept below what the platform publishes. Slack: one message a
 * second and channel, several hundred a minute and workspace, 50 edits and 50 readings a minute.
 * Discord: 50 requests a second in all, of which other things need some, and about one a second and
 * channel. The engine wakes posts up to half a second late, so there is that much room between.
 *
 * @param place where it goes
 * @param workspace everything on its platform
 * @param asking what is to be asked before: for a direct conversation (50 a minute on Slack), or
 *     who reads there (on Slack one of 50 questions for a channel a minute and some of 100 for
 *     people, on Discord a dozen requests at once)
 */
record Lanes(Lane place, Lane workspace, Optional<Lane> asking) {
  private static final Duration PLACE = Duration.ofMillis(1_500);
  private static final Duration SLACKS_MINUTE = Duration.ofMillis(1_800);
  private static final Lane DIRECTS = new Lane("slack/directs", Duration.ofMillis(1_300));
  private static final Lane QUESTIONS = new Lane("slack/readers", Duration.ofMillis(650));
  private static final Lane REQUESTS = new Lane("discord/readers", Duration.ofMillis(50));

  /** Whoever was asked for lately is known: even large circles don't keep others out for long. */
  private static final int MANY = 8;

  Lanes(Lane place, Lane workspace) {
    this(place, workspace, Optional.empty());
  }

  /**
   * In the order in which a post takes its slots: one far ahead in a wide lane keeps others out.
   */
  List<Lane> inOrder() {
    return Stream.concat(asking.stream(), Stream.of(place, workspace)).toList();
  }

  /**
   * The same for a post before which somebody looks who reads there: the larger the circle, the
   * more is to be asked.
   */
  Lanes looking(Way.Open way) {
    return new Lanes(place, workspace, Optional.of(readers(way.circle())));
  }

  /** By which somebody looks who reads a circle's channel. */
  static Lane readers(Circle circle) {
    int people = people(circle);
    return switch (circle.home().platform()) {
      case SLACK -> QUESTIONS.times(people);
      case DISCORD -> REQUESTS.times(2 + 2 * people);
    };
  }

  private static int people(Circle circle) {
    return switch (circle.membership()) {
      case Membership.Listed(var ids) -> Math.clamp(ids.size(), 2, MANY);
      case Membership.WholeChannel() -> MANY;
    };
  }

  /** To send by. */
  static Lanes toSend(Way.Open way) {
    var platform = way.platform().platform();
    boolean edit = way.address() instanceof Address.InPlaceOf;
    boolean direct = way.address() instanceof Address.ToPerson;
    return new Lanes(
        platform == Platform.SLACK && edit
            ? new Lane("slack/edits", SLACKS_MINUTE)
            : place(platform, way.address()),
        workspace(platform),
        platform == Platform.SLACK && direct ? Optional.of(DIRECTS) : Optional.empty());
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
    return new Lane(platform.key() + "/in/" + id, PLACE);
  }
}
