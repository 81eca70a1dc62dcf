package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.Deed;
import dev.peercircles.app.chaos.History.Sight;
import dev.peercircles.app.chaos.History.What;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges whether what people were told is saved is made use of: what they are stuck on stands on
 * the agenda, and the question whether they met says what the host answered.
 */
final class WordsUsed {
  /** More than this many no agenda has. */
  private static final int MOST = 3;

  private final History history;
  private final List<String> wrong = new ArrayList<>();

  private WordsUsed(History history) {
    this.history = history;
  }

  static List<String> judge(History history) {
    var words = new WordsUsed(history);
    Group.ALL.forEach(words::agendasNameWhatPeopleAreStuckOn);
    Group.ALL.forEach(words::questionsSayWhetherTheyMet);
    return words.wrong;
  }

  private void agendasNameWhatPeopleAreStuckOn(Group group) {
    seen(group.id(), group.name() + " meets today")
        .filter(s -> s.under().isEmpty())
        .forEach(agenda -> agenda(group, agenda));
  }

  private void agenda(Group group, Sight agenda) {
    var monday = Expected.monday(agenda.at());
    int sure = 0;
    int named = 0;
    for (var person : group.members()) {
      var said = history.deeds(What.ANSWER).filter(d -> d.isOf(group.id(), person.id(), monday));
      var versions = said.toList();
      var allowed = WordsKept.allowed(versions).toList();
      boolean skipped =
          history.deeds(What.SKIP).anyMatch(d -> d.isOf(group.id(), person.id(), monday));
      boolean there = !skipped && !history.isAway(person.id(), Expected.day(agenda.at()));
      if (there && versions.stream().anyMatch(Deed::sure)) {
        sure++;
      }
      if (allowed.stream().anyMatch(agenda.last()::contains)) {
        named++;
      }
      versions.stream()
          .map(Deed::words)
          .filter(w -> !allowed.contains(w) && agenda.last().contains(w))
          .forEach(w -> wrong.add(name(group, agenda) + " has what was said before: " + w));
    }
    require(
        named >= Math.min(sure, MOST),
        "%s has %d answers, and %d were saved".formatted(name(group, agenda), named, sure));
  }

  private static String name(Group group, Sight agenda) {
    return group.name() + "'s agenda of " + Expected.day(agenda.at());
  }

  private void questionsSayWhetherTheyMet(Group group) {
    seen(group.host().id(), "Did " + group.name() + " meet?")
        .filter(s -> s.at().plus(Checker.SETTLED).isBefore(history.to()))
        .forEach(question -> {
          var said =
              history
                  .deeds(What.MET)
                  .filter(d -> d.circle().equals(group.id()))
                  .filter(d -> d.monday().equals(Expected.monday(question.at())))
                  .filter(d -> d.at().plus(Checker.SETTLED).isBefore(history.to()))
                  .toList();
          boolean noted = question.last().contains("was held");
          var name = group.host().name() + "'s question of " + Expected.day(question.at());
          require(noted || said.stream().noneMatch(Deed::sure), name + " was answered in vain");
          require(!noted || !said.isEmpty(), name + " says what nobody answered");
        });
  }

  private Stream<Sight> seen(String place, String words) {
    return history.sights().stream()
        .filter(s -> s.place().equals(place) && s.first().contains(words));
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }
}
