package dev.peercircles.discord;

import dev.peercircles.messages.Button;
import java.util.Optional;

/** Buttons as Discord takes them. */
final class Buttons {
  private static final int LABEL = net.dv8tion.jda.api.components.buttons.Button.LABEL_MAX_LENGTH;
  private static final int PAGE = net.dv8tion.jda.api.components.buttons.Button.URL_MAX_LENGTH;

  private Buttons() {}

  /** Whether a button can hold it: a page's address may be too long for one, or not of the web. */
  static boolean fits(Button button) {
    return switch (button) {
      case Button.Press _ -> true;
      case Button.Open(var _, var uri) -> {
        var page = uri.toASCIIString();
        yield page.length() <= PAGE && page.matches("(?i)https?://.+");
      }
    };
  }

  /** The button; empty if the same one stands in the message already and has no room for an id. */
  static Optional<net.dv8tion.jda.api.components.buttons.Button> render(
      Button button, CustomId.Giver ids) {
    var label = Cut.to(LABEL, button.label());
    return switch (button) {
      case Button.Press press ->
          ids.give(press.command())
              .map(id ->
                  press.primary()
                      ? net.dv8tion.jda.api.components.buttons.Button.primary(id, label)
                      : net.dv8tion.jda.api.components.buttons.Button.secondary(id, label));
      case Button.Open open ->
          Optional.of(
              net.dv8tion.jda.api.components.buttons.Button.link(
                  open.uri().toASCIIString(), label));
    };
  }
}
