package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Platform;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.util.Set;

/** What the bot says about its own way to people. */
final class DeliveryTexts {
  private static final String GONE =
      "Bring the circle's channel back, or give the circle another home in the YAML.";
  private static final String GONE_ELSEWHERE =
      "Bring that channel back, or name another as announce_in in the YAML.";

  static final String BOSS = "somebody in it leads one of its members";
  static final String BOSS_CURE =
      "I ask them privately to step out. As soon as they have, it goes on; if the reporting line"
          + " has changed, correct it in the YAML.";
  static final String OUTSIDER = "somebody reads it who isn't of the circle";
  static final String OUTSIDER_CURE =
      "Look at the list of who is in the channel, and let whoever isn't of the circle leave it, or"
          + " add them to the circle in the YAML.";
  static final String EVERYBODY = "it isn't private";
  static final String PRIVATE_CURE =
      "Make the channel private again, shared with nobody outside, or give the circle another home"
          + " in the YAML.";

  private DeliveryTexts() {}

  /** Whether it is about who reads a channel, and not about what the bot may do there. */
  static boolean isOfReaders(Repair repair) {
    return Set.of(BOSS, OUTSIDER, EVERYBODY).contains(repair.reason());
  }

  /** What a platform took and lost, said once more. */
  static Message again(Message lost, Platform platform) {
    return lost.aside(
        Text.of(
            platform.title()
                + " lost this when I first posted it. Should you see it twice, it's the same."));
  }

  /** What to do about something that is no more. */
  static String gone(Broken what) {
    return switch (what) {
      case Broken.OfChannel _ -> GONE_ELSEWHERE;
      case Broken.OfCircle _, Broken.OfPlatform _ -> GONE;
    };
  }

  /** To a circle's host: the bot can't post where a plan announces. */
  static Message repairElsewhere(Circle circle, Repair repair) {
    return Message.EMPTY
        .paragraph(
            Text.of(
                "I can't post in the channel that "
                    + circle.possessive()
                    + " YAML names as announce_in ("
                    + repair.reason()
                    + ")."))
        .paragraph(Text.of(repair.cure()))
        .aside(
            Text.of(
                "I try again every ten minutes. Until then it stands in the circle's weekly post"
                    + " only, and questions go to that post's thread."));
  }

  /** To a circle's host: the bot can't or doesn't post into its channel. */
  static Message repair(Circle circle, Repair repair) {
    return Message.EMPTY
        .paragraph(
            Text.of(
                (isOfReaders(repair) ? "I don't post in " : "I can't post in ")
                    + circle.possessive()
                    + " channel ("
                    + repair.reason()
                    + ")."))
        .paragraph(Text.of(repair.cure()))
        .aside(Text.of("I try again every ten minutes; what comes too late by then is left out."));
  }
}
