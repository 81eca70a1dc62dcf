package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Methods about the app itself and its workspace. */
final class AppMethods {
  private final Model model;
  private final Supplier<String> socketAddress;

  AppMethods(Model model, Supplier<String> socketAddress) {
    this.model = model;
    this.socketAddress = socketAddress;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "auth.test", new ApiMethod("", c -> authTest()),
        "apps.connections.open",
            new ApiMethod("", c -> Json.object().put("url", socketAddress.get())),
        "team.info", new ApiMethod("team:read", c -> teamInfo()),
        "bots.info", new ApiMethod("users:read", this::botsInfo));
  }

  private ObjectNode authTest() {
    return Json.object()
        .put("url", "https://" + model.spec.domain() + ".slack.com/")
        .put("team", model.spec.name())
        .put("user", model.spec.app().name())
        .put("team_id", model.spec.teamId())
        .put("user_id", model.spec.app().botUserId())
        .put("bot_id", model.spec.app().botId())
        .put("is_enterprise_install", false);
  }

  private ObjectNode teamInfo() {
    ObjectNode answer = Json.object();
    answer
        .putObject("team")
        .put("id", model.spec.teamId())
        .put("name", model.spec.name())
        .put("domain", model.spec.domain())
        .put("email_domain", "");
    return answer;
  }

  private ObjectNode botsInfo(Call call) {
    SlackWorkspace.App app = model.spec.app();
    if (!call.text("bot").orElse(app.botId()).equals(app.botId())) {
      throw new Refused("bot_not_found");
    }
    ObjectNode answer = Json.object();
    answer
        .putObject("bot")
        .put("id", app.botId())
        .put("deleted", false)
        .put("name", app.name())
        .put("updated", 1_760_000_000)
        .put("app_id", app.id())
        .put("user_id", app.botUserId());
    return answer;
  }
}
