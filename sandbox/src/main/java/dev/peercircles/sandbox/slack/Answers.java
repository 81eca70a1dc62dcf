package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.wire.HttpReply;
import dev.peercircles.sandbox.wire.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Words that answer an act: in the acknowledgement of a slash command, or sent to a {@code
 * response_url}.
 */
final class Answers {
  private final Model model;

  Answers(Model model) {
    this.model = model;
  }

  /** A request to a response URL. */
  HttpReply toUrl(String id, JsonNode body) {
    try {
      model.locked(() -> {
        ResponseUrls.Url url = model.urls.use(id, model.stamps.now());
        Reaction seen = say(url.act(), url.room(), current(url), body);
        url.act().effect.complete(seen);
        return seen;
      });
      return HttpReply.json(200, Json.object().put("ok", true));
    } catch (Refused refused) {
      int status = refused.code().endsWith("_url") ? 404 : 200;
      return HttpReply.json(status, Json.object().put("ok", false).put("error", refused.code()));
    }
  }

  private Optional<SlackMessage> current(ResponseUrls.Url url) {
    return url.source().flatMap(m -> model.messages.find(m.room(), m.ts()));
  }

  /** Does what an answer's body says; what the person sees. Inside the model's lock. */
  Reaction say(Act act, Room room, Optional<SlackMessage> source, JsonNode body) {
    if (body.path("delete_original").asBoolean(false) && source.isPresent()) {
      model.delete(source.get());
      return new Reaction.Taken();
    }
    SlackMessage.Content content =
        model.contents.read(
            Optional.of(Json.text(body, "text")).filter(t -> !t.isEmpty()),
            Optional.of(body.path("blocks")).filter(JsonNode::isArray),
            Optional.empty());
    return new Reaction.Answered(model.appearance.of(place(act, room, source, body, content)));
  }

  private SlackMessage place(
      Act act,
      Room room,
      Optional<SlackMessage> source,
      JsonNode body,
      SlackMessage.Content content) {
    if (body.path("replace_original").asBoolean(false) && source.isPresent()) {
      return model.edit(source.get(), content);
    }
    Optional<String> thread = Optional.of(Json.text(body, "thread_ts")).filter(ts -> !ts.isEmpty());
    return Json.text(body, "response_type").equals("in_channel")
        ? model.post(room, model.people.botId(), thread, content)
        : model.whisper(room, act.person, thread, content);
  }
}
