package dev.peercircles.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** Who may know whom, room by room. A room that isn't named here may not exist. */
final class Arrows {
  private static final String ROOT = "dev.peercircles.";
  private static final Set<String> VALUES = Set.of("circles", "schedule", "messages");
  private static final Set<String> ENTRANCES =
      Set.of("circles", "schedule", "messages", "delivery", "duties", "commands", "notices");
  private static final Set<String> FEATURE =
      Set.of(
          "circles", "schedule", "messages", "delivery", "duties", "commands", "notices", "health");

  static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("circles", Set.of()),
          Map.entry("schedule", Set.of("circles")),
          Map.entry("messages", Set.of("circles")),
          Map.entry("delivery", VALUES),
          Map.entry("duties", Set.of("circles", "schedule", "messages", "delivery")),
          Map.entry("commands", Set.of("circles", "schedule", "messages", "delivery")),
          Map.entry("notices", Set.of("circles", "schedule", "messages", "delivery")),
          Map.entry("health", ENTRANCES),
          Map.entry("prompts", FEATURE),
          Map.entry("checkins", with(FEATURE, "prompts")),
          Map.entry("meetings", FEATURE),
          Map.entry("absences", FEATURE),
          Map.entry("rotations", FEATURE),
          Map.entry("stories", FEATURE),
          Map.entry("lessons", FEATURE),
          Map.entry(
              "programme",
              with(
                  FEATURE,
                  "prompts",
                  "checkins",
                  "meetings",
                  "absences",
                  "rotations",
                  "stories",
                  "lessons")),
          Map.entry("config", core()),
          Map.entry("storage", core()),
          Map.entry("slack", core()),
          Map.entry("discord", core()),
          Map.entry("sandbox", Set.of()),
          Map.entry("app", with(core(), "config", "storage", "slack", "discord", "sandbox")));

  private Arrows() {}

  static ArchCondition<JavaClass> beKept() {
    return new ArchCondition<>("know only the rooms below") {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        from.getDirectDependenciesFromSelf().stream()
            .filter(d -> d.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(d -> !mayKnow(room(from), room(d.getTargetClass())))
            .forEach(d -> events.add(SimpleConditionEvent.violated(d, d.getDescription())));
      }
    };
  }

  static DescribedPredicate<JavaClass> ours() {
    return DescribedPredicate.describe("are ours", c -> c.getPackageName().startsWith(ROOT));
  }

  private static boolean mayKnow(String from, String to) {
    return from.equals(to) || ALLOWED.getOrDefault(from, Set.of()).contains(to);
  }

  static String room(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0];
  }

  private static Set<String> core() {
    return with(
        FEATURE,
        "prompts",
        "checkins",
        "meetings",
        "absences",
        "rotations",
        "stories",
        "lessons",
        "programme");
  }

  private static Set<String> with(Set<String> rooms, String... more) {
    return java.util.stream.Stream.concat(rooms.stream(), java.util.Arrays.stream(more))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
