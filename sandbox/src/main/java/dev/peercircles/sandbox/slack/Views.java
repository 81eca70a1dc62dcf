package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The views open in front of people: one stack of at most three a person, and Home tabs. Guarded by
 * the model's lock.
 */
final class Views {
  private static final int DEPTH = 3;
  private static final int SIZE = 250_000;
  private final Ids ids;
  private final Contents contents;
  private final Map<String, List<View>> stacks = new HashMap<>();
  private final Map<String, View> homes = new HashMap<>();

  Views(Ids ids, Contents contents) {
    this.ids = ids;
    this.contents = contents;
  }

  /** Opens a modal; whatever was open before goes. */
  View open(Act act, JsonNode given) {
    ObjectNode spec = spec(given, "modal");
    List<View> stack = new ArrayList<>();
    stacks.put(act.person, stack);
    return push(stack, act, spec);
  }

  /** Puts a modal on top of the open ones. */
  View push(Act act, JsonNode given) {
    ObjectNode spec = spec(given, "modal");
    List<View> stack = stacks.computeIfAbsent(act.person, p -> new ArrayList<>());
    if (stack.size() >= DEPTH) {
      throw new Refused("push_limit_reached");
    }
    return push(stack, act, spec);
  }

  private View push(List<View> stack, Act act, ObjectNode spec) {
    String id = ids.next("V");
    Optional<View> below = stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
    View view =
        new View(
            id,
            act.person,
            act.room,
            below.map(View::root).orElse(id),
            below.map(View::id),
            ids.next("h."),
            spec);
    stack.add(view);
    return view;
  }

  /** Puts other content into an open view. */
  View update(View old, JsonNode given) {
    View now =
        new View(
            old.id(),
            old.owner(),
            old.room(),
            old.root(),
            old.previous(),
            ids.next("h."),
            spec(given, Json.text(old.spec(), "type")));
    if (homes.containsValue(old)) {
      homes.put(old.owner(), now);
    } else {
      stacks
          .getOrDefault(old.owner(), List.of())
          .replaceAll(v -> v.id().equals(old.id()) ? now : v);
    }
    return now;
  }

  /** Shows a Home tab. */
  View publish(String person, JsonNode given) {
    ObjectNode spec = spec(given, "home");
    String id = home(person).map(View::id).orElseGet(() -> ids.next("V"));
    View view = new View(id, person, "", id, Optional.empty(), ids.next("h."), spec);
    homes.put(person, view);
    return view;
  }

  Optional<View> home(String person) {
    return Optional.ofNullable(homes.get(person));
  }

  Optional<View> find(String id) {
    return all().stream().filter(v -> v.id().equals(id)).findFirst();
  }

  Optional<View> external(String externalId) {
    return all().stream()
        .filter(v -> Json.text(v.spec(), "external_id").equals(externalId))
        .findFirst();
  }

  /** The view that a person looks at. */
  Optional<View> top(String person) {
    List<View> stack = stacks.getOrDefault(person, List.of());
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
  }

  /**
   * The view of a form that a person looks at.
   *
   * @throws IllegalArgumentException if it is not what lies on top for them
   */
  View seen(String person, SeenForm form) {
    return top(person)
        .filter(view -> view.id().equals(form.id()))
        .orElseThrow(
            () -> new IllegalArgumentException("\"" + form.title() + "\" is no longer open"));
  }

  /** Takes the topmost view away. */
  void pop(String person) {
    List<View> stack = stacks.getOrDefault(person, new ArrayList<>());
    if (!stack.isEmpty()) {
      stack.removeLast();
    }
  }

  void clear(String person) {
    stacks.remove(person);
  }

  private List<View> all() {
    List<View> all = new ArrayList<>(homes.values());
    stacks.values().forEach(all::addAll);
    return all;
  }

  private ObjectNode spec(JsonNode given, String type) {
    List<String> problems = BlockRules.ofView(given);
    if (!problems.isEmpty() || !Json.text(given, "type").equals(type)) {
      throw new Refused("invalid_arguments", problems);
    }
    if (Json.write(given).length() > SIZE) {
      throw new Refused("view_too_large");
    }
    ObjectNode copy = (ObjectNode) given.deepCopy();
    copy.set("blocks", contents.withIds(given.path("blocks")));
    return copy;
  }
}
