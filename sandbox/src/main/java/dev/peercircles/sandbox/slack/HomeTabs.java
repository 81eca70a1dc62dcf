package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.wire.Json;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The app's Home tab, one for each person. */
final class HomeTabs {
  private final Model model;
  private final Events events;

  HomeTabs(Model model, Events events) {
    this.model = model;
    this.events = events;
  }

  /** The person opens the tab; the app may publish something to it then. */
  void open(String person) {
    events.tell("app_home_opened", model.locked(() -> opened(person)));
  }

  private ObjectNode opened(String person) {
    ObjectNode event =
        Json.object()
            .put("type", "app_home_opened")
            .put("user", model.people.known(person).id())
            .put("channel", model.rooms.direct(person).id)
            .put("tab", "home");
    model
        .views
        .home(person)
        .ifPresent(view -> event.set("view", view.mention(model.spec, Json.object())));
    return event;
  }

  /** What stands on it, as one message whose id is the view's. */
  Optional<Seen> look(String person) {
    return model.locked(
        () -> model.views.home(person).map(v -> model.appearance.of(v, model.stamps.now())));
  }
}
