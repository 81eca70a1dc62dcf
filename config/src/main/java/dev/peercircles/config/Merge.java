package dev.peercircles.config;

import dev.peercircles.config.Node.Entry;
import dev.peercircles.config.Node.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one document of several files. Sections grow together; nothing in them may stand twice. */
final class Merge {
  private final Problems problems;

  Merge(Problems problems) {
    this.problems = problems;
  }

  Mapping all(List<Node> roots, Place start) {
    var sections = new LinkedHashMap<String, Entry>();
    for (var root : roots) {
      if (root instanceof Mapping m) {
        m.entries().forEach((name, entry) -> add(sections, name, entry));
      } else {
        problems.error(
            root.place(),
            "",
            "The file doesn't begin with a key.",
            "write `programme:`, `people:` or `circles:` first, and the rest below it.");
      }
    }
    return new Mapping(start, sections);
  }

  private void add(Map<String, Entry> sections, String name, Entry entry) {
    var earlier = sections.putIfAbsent(name, entry);
    if (earlier == null) {
      return;
    }
    if (earlier.value() instanceof Mapping a && entry.value() instanceof Mapping b) {
      sections.put(name, new Entry(earlier.key(), together(name, a, b)));
    } else {
      twice(name, name, earlier, entry);
    }
  }

  private Mapping together(String section, Mapping a, Mapping b) {
    var entries = new LinkedHashMap<>(a.entries());
    b.entries()
        .forEach((id, entry) -> {
          var earlier = entries.putIfAbsent(id, entry);
          if (earlier != null) {
            twice(section + "." + id, id, earlier, entry);
          }
        });
    return new Mapping(a.place(), entries);
  }

  private void twice(String path, String id, Entry earlier, Entry entry) {
    problems.error(
        entry.key(),
        path,
        Words.quote(id) + " also stands at " + earlier.key() + ".",
        "keep it in one of the two places, or rename one.");
  }
}
