package dev.peercircles.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Texts of up to a megabyte that would like to take long, take much, or be repeated. */
final class HostileInputs {
  private static final String HEAD =
      "programme: { name: N, zone: Europe/Berlin, admins: [kim] }\n"
          + "platforms: { slack: { workspace: T0ACME0001 } }\n";

  private final int size;

  /**
   * @param size characters that each text has, about
   */
  HostileInputs(int size) {
    this.size = size;
  }

  Map<String, Supplier<String>> all() {
    var all = new LinkedHashMap<String, Supplier<String>>();
    all.put("brackets", () -> "[".repeat(size));
    all.put("colons", () -> "a: ".repeat(size / 3));
    all.put("one long value", () -> "programme: { name: " + "a".repeat(size - 100) + " }");
    all.put("comment", () -> "#".repeat(size));
    all.put("unknown sections", () -> fill("", i -> "k" + i + ":\n", ""));
    all.put("flow map", () -> fill("people: {", i -> "p" + i + ": {},", "}"));
    all.put("aliases", () -> fill("a: &a [x]\nb:\n", i -> "  - *a\n", ""));
    all.put("keys twice", () -> fill("people:\n", i -> "  ana: 1\n", ""));
    all.put("slack tokens", () -> fill("# ", i -> "xoxb-abcdef ", ""));
    all.put("random values", () -> fill("", i -> "k" + i + ": 9fKq2LmZx8RvTb4YwN6c\n", ""));
    all.put("jdbc without end", () -> "jdbc:".repeat(size / 5));
    all.put("addresses without end", () -> "a://b:c".repeat(size / 7));
    all.put("nearly discord tokens", () -> "abcdefghijklmnopqrstuvwx.abcdef.".repeat(size / 32));
    all.put("keys without end", () -> "a.b-".repeat(size / 4));
    all.putAll(documents());
    return all;
  }

  private Map<String, Supplier<String>> documents() {
    var all = new LinkedHashMap<String, Supplier<String>>();
    all.put(
        "a long line of reports",
        () -> HEAD + fill("people:\n", i -> person(i, ", reports_to: p" + (i + 1)), ""));
    all.put(
        "bosses unknown",
        () -> HEAD + fill("people:\n", i -> person(i, ", reports_to: x" + i), ""));
    all.put(
        "people wrong in all", () -> HEAD + fill("people:\n", i -> "  P" + i + ": { x: 1 }\n", ""));
    all.put("zones unknown", () -> HEAD + fill("people:\n", i -> person(i, ", zone: X/Y" + i), ""));
    all.put("circles of strangers", () -> HEAD + fill("circles:\n", HostileInputs::strangers, ""));
    all.put(
        "large defaults",
        () ->
            HEAD
                + cut(
                    "defaults:\n  name: " + "a".repeat(size / 6) + "\n",
                    i -> "  k" + i + ": 1\n",
                    size / 2)
                + cut("circles:\n", i -> "  c" + i + ": {}\n", size / 6));
    all.put(
        "long default lists",
        () ->
            HEAD
                + cut("defaults:\n  members: [", i -> "p" + i + ",", size / 2)
                + "]\n"
                + cut("circles:\n", i -> "  c" + i + ": {}\n", size / 3));
    all.put("many calendars", () -> HEAD + fill("calendars:\n", i -> "  de-" + i + ": []\n", ""));
    all.put("holidays", () -> HEAD + fill("circles:\n", HostileInputs::holidays, ""));
    return all;
  }

  private static String person(int i, String more) {
    return "  p" + i + ": { name: P, level: 1, slack: U0PP" + i + more + " }\n";
  }

  private static String strangers(int i) {
    return "  c" + i + ": { members: [x1, x2, x3, x4, x5], host: y1, zone: Z/" + i + " }\n";
  }

  private static String holidays(int i) {
    char a = (char) ('a' + i % 26);
    char b = (char) ('a' + i / 26 % 26);
    return "  c" + i + ": { holidays: [" + a + b + "-" + a + i % 10 + ", " + a + b + "] }\n";
  }

  private String fill(String start, IntFunction<String> part, String end) {
    return cut(start, part, size - HEAD.length() - 200) + end;
  }

  private static String cut(String start, IntFunction<String> part, int length) {
    var text = new StringBuilder(start);
    for (int i = 0; text.length() < length; i++) {
      text.append(part.apply(i));
    }
    return text.toString();
  }
}
