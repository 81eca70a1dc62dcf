package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.Deed;
import dev.peercircles.app.chaos.History.What;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Judges what became of people's own words: kept as they were told, and shown once. */
final class WordsKept {
  private final History history;
  private final List<String> wrong = new ArrayList<>();

  private WordsKept(History history) {
    this.history = history;
  }

  static List<String> judge(History history) {
    var words = new WordsKept(history);
    words.answersStandInTheirThreadOnce();
    words.whatWasSaidWasKept();
    words.beenThereStandsOnce();
    return words.wrong;
  }

  private void answersStandInTheirThreadOnce() {
    for (var name : answerNames()) {
      var versions = versions(name);
      if (versions.stream().anyMatch(Deed::sure)) {
        var shown =
            history.sights().stream()
                .filter(s -> s.place().equals(name.circle()) && s.under().isPresent())
                .filter(s ->
                    versions.stream().anyMatch(v -> s.versions().toString().contains(v.words())))
                .toList();
        require(shown.size() == 1, name + " stands " + shown.size() + " times");
        for (var sight : shown) {
          boolean last = allowed(versions).anyMatch(w -> sight.last().contains(w));
          require(last, name + " is shown as it was before: " + sight.last());
          boolean below =
              history.weekly().stream()
                  .filter(w -> Expected.monday(w.at()).equals(name.monday()))
                  .anyMatch(w -> sight.under().filter(w.id()::equals).isPresent());
          require(below, name + " stands in another thread");
        }
      }
    }
  }

  /** Until when the database has to hold what somebody was told is saved, if it has to. */
  static Instant keptUntil(Deed deed) {
    if (deed.what() == What.ANSWER) {
      return Expected.closing(deed.monday());
    }
    // The next week's form asks how it went.
    return deed.what() == What.STEP ? Expected.closing(deed.monday().plusWeeks(1)) : Instant.MIN;
  }

  private void whatWasSaidWasKept() {
    for (var kept : history.kept()) {
      var versions =
          history
              .deeds(kept.what())
              .filter(d -> d.isOf(kept.circle(), kept.member(), kept.monday()))
              .filter(d -> !d.at().isAfter(kept.at()))
              .toList();
      if (versions.stream().anyMatch(Deed::sure)) {
        boolean there = kept.words().filter(w -> allowed(versions).anyMatch(w::equals)).isPresent();
        require(
            there,
            "%s's %s of %s was lost by %s"
                .formatted(
                    kept.member(),
                    kept.what() == What.STEP ? "next step" : "answer",
                    kept.monday(),
                    kept.at()));
      }
    }
  }

  private void beenThereStandsOnce() {
    history
        .deeds(What.BEEN_THERE)
        .forEach(d -> {
          var line = Group.of(d.circle()).named(d.member()) + " has been there";
          long times =
              history.sights().stream()
                  .filter(s -> s.place().equals(d.circle()) && s.under().isPresent())
                  .filter(s -> Expected.monday(s.at()).equals(d.monday()))
                  .filter(s -> s.first().contains(line) && s.first().contains("@" + d.words()))
                  .count();
          require(times == 1 || times == 0 && !d.sure(), d + " stands " + times + " times");
        });
  }

  private record Name(String circle, String member, LocalDate monday) {
    @Override
    public String toString() {
      return member + "'s answer of " + monday;
    }
  }

  private List<Name> answerNames() {
    return history
        .deeds(What.ANSWER)
        .map(d -> new Name(d.circle(), d.member(), d.monday()))
        .distinct()
        .toList();
  }

  private List<Deed> versions(Name name) {
    return history
        .deeds(What.ANSWER)
        .filter(d -> d.isOf(name.circle(), name.member(), name.monday()))
        .toList();
  }

  /** The last of which somebody was told that it is saved, and what may have been saved after. */
  static Stream<String> allowed(List<Deed> versions) {
    var allowed = new ArrayList<String>();
    for (var version : versions.reversed()) {
      allowed.add(version.words());
      if (version.sure()) {
        break;
      }
    }
    return allowed.stream();
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }
}
