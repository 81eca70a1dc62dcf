package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.Deed;
import dev.peercircles.app.chaos.History.Sight;
import dev.peercircles.app.chaos.History.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A history that is written by hand, and then doctored. */
final class Doctored {
  private final Group group;
  private final Instant from;
  private final Instant to;
  private final List<Sight> sights = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();

  Doctored(Group group, Instant from, Instant to) {
    this.group = group;
    this.from = from;
    this.to = to;
  }

  History history() {
    return new History(from, to, sights, deeds, List.of(), List.of(), List.of());
  }

  /** Somebody sees something, and its changes. */
  void see(String place, String at, String... versions) {
    seeBelow(place, Optional.empty(), at, versions);
  }

  /** The same in the thread of the message with these words. */
  void below(String words, String at, String... versions) {
    var above = sights.get(find(words));
    seeBelow(above.place(), Optional.of(above.id()), at, versions);
  }

  private void seeBelow(String place, Optional<String> under, String at, String... versions) {
    var id = "message-" + sights.size();
    sights.add(new Sight(id, place, under, Instant.parse(at), List.of(versions), 0));
  }

  void did(String at, What what, String member, String words, String about, boolean sure) {
    var instant = Instant.parse(at);
    var monday = Expected.monday(instant);
    deeds.add(new Deed(instant, what, group.id(), member, monday, words, about, sure));
  }

  /** It never came. */
  void remove(String words) {
    sights.remove(find(words));
  }

  /** It came once more. */
  void again(String words, String at) {
    var once = sights.get(find(words));
    seeBelow(once.place(), once.under(), at, once.versions().toArray(String[]::new));
  }

  void change(String words, UnaryOperator<Sight> change) {
    sights.set(find(words), change.apply(sights.get(find(words))));
  }

  /** It came at another time. */
  void move(String words, String at) {
    change(
        words,
        s -> new Sight(s.id(), s.place(), s.under(), Instant.parse(at), s.versions(), s.buttons()));
  }

  /** It says something else. */
  void rewrite(String words, String... versions) {
    change(
        words,
        s -> new Sight(s.id(), s.place(), s.under(), s.at(), List.of(versions), s.buttons()));
  }

  /** They never did it, or not for certain. */
  void undo(What what, UnaryOperator<Deed> change) {
    deeds.replaceAll(d -> d.what() == what ? change.apply(d) : d);
  }

  void undo(What what) {
    deeds.removeIf(d -> d.what() == what);
  }

  private int find(String words) {
    for (int i = 0; i < sights.size(); i++) {
      if (sights.get(i).versions().toString().contains(words)) {
        return i;
      }
    }
    throw new IllegalArgumentException(words);
  }
}
