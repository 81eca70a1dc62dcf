package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Methods about people. */
final class PeopleMethods {
  private static final int MOST_AT_ONCE = 50;
  private final Model model;
  private final Wording wording;

  PeopleMethods(Model model, Wording wording) {
    this.model = model;
    this.wording = wording;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "users.info", new ApiMethod("users:read", this::info),
        "users.list", new ApiMethod("users:read", this::list),
        "dnd.teamInfo", new ApiMethod("dnd:read", this::quiet));
  }

  private ObjectNode info(Call call) {
    Persona persona =
        model
            .people
            .find(call.needed("user", "user_not_found"))
            .orElseThrow(() -> new Refused("user_not_found"));
    return Json.object().set("user", wording.user(persona));
  }

  private ObjectNode list(Call call) {
    List<JsonNode> all = model.people.all().stream().map(p -> (JsonNode) wording.user(p)).toList();
    return Pages.cut(call, "members", all, 1000).put("cache_ts", 1_760_000_000);
  }

  private ObjectNode quiet(Call call) {
    String[] ids = call.needed("users", "invalid_arguments").split(",");
    if (ids.length > MOST_AT_ONCE) {
      throw new Refused("too_many_users");
    }
    ObjectNode answer = Json.object();
    ObjectNode users = answer.putObject("users");
    for (String id : ids) {
      model.people.find(id).ifPresent(p -> users.set(id, model.people.quiet(id)));
    }
    return answer;
  }
}
