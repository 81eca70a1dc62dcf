package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.Deed;
import dev.peercircles.app.chaos.History.Sight;
import dev.peercircles.app.chaos.History.What;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Judges what the circle reads about a lunch: one post in its channel, corrected and not doubled;
 * whoever was told that it is theirs is named, in it and in the weekly post, with what they said it
 * is about; nobody is named who hasn't said yes; what people wrote about it stands there once.
 */
final class LunchShown {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private final History history;
  private final Lunch lunch;
  private final List<String> wrong = new ArrayList<>();

  private LunchShown(History history, Lunch lunch) {
    this.history = history;
    this.lunch = lunch;
  }

  static List<String> judge(History history, Lunch lunch) {
    var shown = new LunchShown(history, lunch);
    shown.onePost();
    shown.onlyWhoSaidYes();
    shown.whoeverHasIt();
    shown.thatThereIsNone();
    shown.questions();
    shown.whatBecameClearer();
    return shown.wrong;
  }

  private void onePost() {
    int posts = board().size();
    require(posts <= 1, posts + " posts about it");
    boolean taken = yes().anyMatch(d -> d.sure() && isSettled(d.at()));
    require(!taken || posts > 0, posts + " posts about it, though somebody has it");
  }

  private void onlyWhoSaidYes() {
    for (var sight : Stream.concat(board().stream(), weekly().stream()).toList()) {
      for (var version : sight.versions()) {
        line(version)
            .filter(l -> yes().noneMatch(d -> l.name().equals(name(d))))
            .ifPresent(l -> wrong.add(title() + l.name() + " is named and hasn't said yes"));
      }
    }
  }

  private void whoeverHasIt() {
    for (var yes : yes().filter(d -> d.sure() && isSettled(d.at())).toList()) {
      if (!LunchChecker.hasLetGo(history, lunch, yes.member(), yes.at(), Instant.MAX)) {
        board().forEach(s -> shows(s, yes));
        weekly().ifPresent(s -> shows(s, yes));
      }
    }
  }

  private void shows(Sight sight, Deed yes) {
    var line = line(sight.last());
    boolean named = line.filter(l -> l.name().equals(name(yes))).isPresent();
    require(named, name(yes) + " has it, and it says: " + sight.last());
    if (named) {
      var topic = line.flatMap(Line::topic);
      require(
          topics(yes).contains(topic), name(yes) + "'s topic is not: " + topic.orElse("nothing"));
    }
  }

  /** The last of which they were told that it is noted, and what may have been noted after. */
  private List<Optional<String>> topics(Deed yes) {
    var allowed = new ArrayList<Optional<String>>();
    var said =
        history
            .deeds(What.TOPIC)
            .filter(d -> LunchChecker.isAbout(d, lunch) && d.member().equals(yes.member()))
            .toList();
    for (var topic : said.reversed()) {
      allowed.add(Optional.of(topic.words()));
      if (topic.sure() && isSettled(topic.at())) {
        return allowed;
      }
    }
    allowed.add(Optional.empty());
    return allowed;
  }

  private void thatThereIsNone() {
    boolean over = isSettled(lunch.closed()) && lunch.monday().isBefore(day(history.to()));
    if (over && yes().findAny().isEmpty()) {
      weekly()
          .ifPresent(s ->
              require(
                  s.last().contains("No lunch on " + DAY.format(lunch.day())),
                  "nobody has it, and it says: " + s.last()));
    }
  }

  private void questions() {
    var posts = board().stream().map(Sight::id).toList();
    history
        .deeds(What.QUESTION)
        .filter(d -> LunchChecker.isAbout(d, lunch))
        .forEach(d -> {
          var there = history.sights().stream().filter(s -> isIn(s, d)).toList();
          once(d, there.size());
          boolean below =
              there.stream().allMatch(s -> s.under().filter(posts::contains).isPresent());
          require(below, "a question stands elsewhere: " + d.words());
        });
  }

  private void whatBecameClearer() {
    var next = lunch.monday().plusWeeks(1);
    history
        .deeds(What.CLEARER)
        .filter(d -> LunchChecker.isAbout(d, lunch))
        .filter(d -> d.at().isBefore(start(next)) && start(next).isBefore(history.to()))
        .forEach(d -> once(d, history.weekly().stream().filter(s -> isIn(s, d)).count()));
  }

  private Instant start(LocalDate monday) {
    return monday.atTime(9, 0).atZone(Village.ZONE).toInstant();
  }

  private static boolean isIn(Sight sight, Deed deed) {
    return sight.versions().stream().anyMatch(v -> v.contains(deed.words()));
  }

  private void once(Deed deed, long times) {
    boolean holds = times == 1 || times == 0 && (!deed.sure() || !isSettled(deed.at()));
    require(holds, deed.what() + " of " + deed.member() + " stands " + times + " times");
  }

  /** What the circle reads: who has it, and about what. */
  private record Line(String name, Optional<String> topic) {}

  private Optional<Line> line(String text) {
    var pattern =
        Pattern.compile(
            "Lunch on \\{" + lunch.starts() + "}: (\\w+)(?: on “([^”]*)”)?\\.", Pattern.MULTILINE);
    var found = pattern.matcher(text);
    return found.find()
        ? Optional.of(new Line(found.group(1), Optional.ofNullable(found.group(2))))
        : Optional.empty();
  }

  private List<Sight> board() {
    return history.sights().stream()
        .filter(s -> s.place().equals(lunch.group().boardName()) && s.under().isEmpty())
        .filter(s -> lunch.isIn(s.first()))
        .toList();
  }

  private Optional<Sight> weekly() {
    return history.weekly().stream()
        .filter(s -> s.place().equals(lunch.group().id()))
        .filter(s -> Expected.monday(s.at()).equals(lunch.monday()))
        .findFirst();
  }

  private Stream<Deed> yes() {
    return history.deeds(What.TAKE, What.COVER).filter(d -> LunchChecker.isAbout(d, lunch));
  }

  private String name(Deed deed) {
    return lunch.group().named(deed.member());
  }

  private boolean isSettled(Instant at) {
    return at.plus(Checker.SETTLED).isBefore(history.to());
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Village.ZONE).toLocalDate();
  }

  private String title() {
    return lunch.group().name() + "'s lunch of " + lunch.day() + ": ";
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(title() + otherwise);
    }
  }
}
