package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a stored message looks to a person. */
final class Eyes {
  private final GuildState guild;
  private final Markdown markdown;

  Eyes(GuildState guild) {
    this.guild = guild;
    this.markdown = new Markdown(guild);
  }

  Markdown markdown() {
    return markdown;
  }

  Seen see(StoredMessage message) {
    Optional<Channel> channel = guild.channel(message.channel());
    return new Seen(
        message.id(),
        channel.map(Channel::shownAs).orElse(message.channel()),
        channel.flatMap(Channel::below),
        message.at(),
        message.author(),
        message.author().equals(guild.bot()),
        message.onlyFor(),
        message.loading() ? guild.spec().bot().name() + " is thinking…" : text(message.body()),
        buttons(message.body()),
        message.edited().isPresent(),
        message.body().mentions().pings());
  }

  private String text(Body body) {
    List<String> blocks = new ArrayList<>();
    blocks.add(body.content());
    body.embeds().forEach(embed -> blocks.addAll(Embeds.words(embed)));
    for (ObjectNode component : Components.walk(body.components())) {
      if (ComponentKind.TEXT_DISPLAY.is(component)) {
        blocks.add(Json.text(component, "content"));
      }
    }
    body.attachments().forEach(file -> blocks.add("[" + Json.text(file, "filename") + "]"));
    return blocks.stream()
        .filter(block -> !block.isBlank())
        .map(markdown::read)
        .collect(Collectors.joining("\n"));
  }

  private static List<SeenButton> buttons(Body body) {
    return Components.walk(body.components()).stream()
        .filter(ComponentKind.BUTTON::is)
        .map(b -> new SeenButton(label(b), Json.optionalText(b, "url")))
        .toList();
  }

  static String label(JsonNode button) {
    return Json.optionalText(button, "label")
        .orElseGet(() -> Json.text(button.path("emoji"), "name"));
  }
}
