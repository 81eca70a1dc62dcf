package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;

/** What the bot says about its own way to people. */
final class DeliveryTexts {
  static final String GONE =
      "Bring the circle's channel back, or give the circle another home in the YAML.";

  private DeliveryTexts() {}

  /** To a circle's host: the bot can't post into its channel. */
  static Message repair(Circle circle, Repair repair) {
    return Message.EMPTY
        .paragraph(
            Text.of("I can't post in " + circle.name() + "'s channel (" + repair.reason() + ")."))
        .paragraph(Text.of(repair.cure()))
        .aside(Text.of("I try again every ten minutes; what comes too late by then is left out."));
  }
}
