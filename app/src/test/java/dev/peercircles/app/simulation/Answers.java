package dev.peercircles.app.simulation;

import dev.peercircles.circles.Member;
import dev.peercircles.delivery.PlannedPost;
import dev.peercircles.delivery.PostState;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Prefilled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What people wrote and the bot said it saved: it must stand in the thread, once, as last saved.
 */
final class Answers {
  private record Said(String words, boolean sure) {}

  private record Shown(String key, String words) {}

  private final Stage stage;
  private final Map<String, List<Said>> said = new TreeMap<>();
  private final Map<String, Integer> kept = new HashMap<>();

  Answers(Stage stage) {
    this.stage = stage;
  }

  void accepted(Prefilled what, Member who, Map<String, String> values) {
    add(what, who, values, true);
  }

  /** What is saved from now on, the bot may forget. */
  void backedUp() {
    kept.clear();
    said.forEach((key, versions) -> kept.put(key, versions.size()));
  }

  /** The bot knows nothing of what was saved since: it stands where it stood, or as it was. */
  void forget() {
    said.forEach((key, versions) -> {
      for (int i = kept.getOrDefault(key, 0); i < versions.size(); i++) {
        versions.set(i, new Said(versions.get(i).words(), false));
      }
    });
  }

  /** The process died while it answered. */
  void perhaps(Prefilled what, Member who, Map<String, String> values) {
    add(what, who, values, false);
  }

  private void add(Prefilled what, Member who, Map<String, String> values, boolean sure) {
    var key = what.arguments().get(0) + "/answer/" + what.arguments().get(1) + "/" + who.id();
    said.computeIfAbsent(key, _ -> new ArrayList<>())
        .add(new Said(values.getOrDefault("stuck", ""), sure));
  }

  /** Every answer that was accepted stands there once, or it is recorded why not. */
  void requireShown() {
    var threads = new ArrayList<Shown>();
    for (var seen : stage.world().all()) {
      if (seen.place.startsWith("below")) {
        threads.add(new Shown(seen.post.key().value(), seen.message.words()));
      }
    }
    said.forEach((name, versions) -> requireShown(name, versions, threads));
  }

  private void requireShown(String name, List<Said> versions, List<Shown> threads) {
    if (versions.stream().noneMatch(Said::sure)) {
      return;
    }
    var key = new MessageKey(name);
    // Where the weekly post was given up, it stands at closing below another.
    var instead = key.with("instead");
    var seen = stage.world().under(key).or(() -> stage.world().under(instead));
    if (seen.isEmpty()) {
      requireExplained(key, instead);
    } else if (!isLast(versions, seen.get().message.words()) && !editRefused(key)) {
      throw new Violation(name + " shows an old answer");
    }
    requireNowhereElse(name, versions, threads);
  }

  private static boolean isLast(List<Said> versions, String shown) {
    for (var version : versions.reversed()) {
      if (shown.contains(version.words())) {
        return true;
      }
      if (version.sure()) {
        return false;
      }
    }
    return false;
  }

  private boolean editRefused(MessageKey key) {
    return java.util.stream.IntStream.range(2, 12)
        .mapToObj(n -> key.with("r" + n))
        .anyMatch(this::isSkipped);
  }

  private boolean isSkipped(MessageKey key) {
    return post(key).filter(p -> p.state() == PostState.SKIPPED).isPresent();
  }

  private void requireExplained(MessageKey key, MessageKey instead) {
    var parts = key.value().split("/");
    var member = parts[3];
    var circle =
        stage.node().programme().circles().stream()
            .filter(c -> c.id().value().equals(parts[0]))
            .findFirst()
            .orElseThrow();
    boolean left = People.members(circle).stream().noneMatch(m -> m.value().equals(member));
    if (!left && !isSkipped(key) && !isSkipped(instead)) {
      throw new Violation(
          key + " was saved and stands nowhere: " + post(key).map(PlannedPost::state));
    }
  }

  private Optional<PlannedPost> post(MessageKey key) {
    return stage.node().outbox().find(key);
  }

  private static boolean isIt(String name, String key) {
    return key.equals(name) || key.equals(name + "/instead");
  }

  private static void requireNowhereElse(String name, List<Said> versions, List<Shown> threads) {
    for (var shown : threads) {
      for (var version : versions) {
        if (!version.words().isEmpty()
            && shown.words().contains(version.words() + " ")
            && !isIt(name, shown.key())) {
          throw new Violation(name + " stands also as " + shown.key());
        }
      }
    }
  }
}
