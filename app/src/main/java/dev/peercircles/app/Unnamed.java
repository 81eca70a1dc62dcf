package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Platform;
import dev.peercircles.programme.Programme;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Happening.What;
import dev.peercircles.sandbox.Seen;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Examines the stories of a demo: each was posted once, before its day's agenda, or never if it was
 * withdrawn; and nothing that others saw joins its author to it. Not thread-safe.
 */
final class Unnamed {
  private static final String FOLDED = "Folded until host and deputy have looked";

  private final Programme programme;
  private final Function<Platform, List<Happening>> happened;
  private final List<String> faults = new ArrayList<>();

  /**
   * Of these people.
   *
   * @param happened all that happened on a platform, in order
   */
  Unnamed(Programme programme, Function<Platform, List<Happening>> happened) {
    this.programme = programme;
    this.happened = happened;
  }

  /** Everything that is not as it should be. */
  List<String> faults(List<Act> played) {
    var told = ToldStory.of(played, programme);
    told.forEach(this::examine);
    played.stream().filter(a -> a.press().filter("Fold"::equals).isPresent()).forEach(this::fold);
    played.forEach(this::answer);
    return List.copyOf(faults);
  }

  private void examine(ToldStory story) {
    var posts = top(story.circle()).filter(h -> text(h).contains(story.words())).toList();
    if (posts.size() != (story.withdrawn() ? 0 : 1)) {
      fault(
          story,
          story.withdrawn()
              ? "is posted though it was withdrawn"
              : "is posted " + posts.size() + " times");
    }
    posts.forEach(p -> posted(story, p));
    seen(story, story.words(), posts);
    givenTo(story).forEach(four -> seen(story, four, List.of()));
    if (givenTo(story).findAny().isEmpty()) {
      fault(story, "has no four words");
    }
  }

  /** It comes on a meeting's day before the agenda, and neither it nor its thread names anybody. */
  private void posted(ToldStory story, Happening post) {
    var day = day(story.circle(), post);
    boolean before =
        top(story.circle())
            .filter(h -> text(h).startsWith(story.circle().name() + " meets today"))
            .anyMatch(h -> day(story.circle(), h).equals(day) && h.at().isAfter(post.at()));
    if (!before) {
      fault(story, "isn't posted before an agenda");
    }
    var id = post.message().map(Seen::id).orElse("");
    shown(story.circle())
        .filter(h -> h.message().filter(m -> m.id().equals(id)).isPresent())
        .filter(h -> programme.people().stream().anyMatch(p -> names(h, p)))
        .forEach(h -> fault(story, "is posted with somebody's name"));
    shown(story.circle())
        .filter(h -> h.message().flatMap(Seen::threadOf).filter(id::equals).isPresent())
        .filter(h -> names(h, story.author()))
        .forEach(h -> fault(story, "names its author in its thread"));
  }

  /** Beyond its posts only its author sees such words: in forms, answers, or anywhere else. */
  private void seen(ToldStory story, String words, List<Happening> posts) {
    var ids = posts.stream().flatMap(h -> h.message().stream()).map(Seen::id).toList();
    all(story.circle())
        .filter(h -> everything(h).contains(words))
        .filter(h -> h.message().map(Seen::id).filter(ids::contains).isEmpty())
        .filter(h -> !isPrivateTo(story.author(), h))
        .forEach(h -> fault(story, "is seen by others at " + h.at()));
  }

  private boolean isPrivateTo(Member author, Happening h) {
    boolean personal =
        switch (h.what()) {
          case ANSWERED_PRIVATELY, FORM_OPENED, SUBMITTED -> true;
          // Discord's draft is a message, above a button, and its answer takes the draft's place.
          case EDITED, PRESSED -> h.message().flatMap(Seen::onlyFor).isPresent();
          case JOINED, POSTED, DELETED, TYPED, REPLIED, FAILED -> false;
        };
    return personal && h.who().filter(author.accounts()::containsValue).isPresent();
  }

  /** The words that the author was given. */
  private Stream<String> givenTo(ToldStory story) {
    return all(story.circle())
        .filter(h -> isPrivateTo(story.author(), h))
        .flatMap(h -> Keepsakes.four(everything(h)))
        .distinct();
  }

  /** What is folded hides at once, and what host and deputy unfold shows its words again. */
  private void fold(Act act) {
    var circle = circle(act);
    var edits =
        shown(circle)
            .filter(h -> h.what() == What.EDITED && text(h).startsWith(Keepsakes.TITLE))
            .filter(h -> !minute(circle, h).isBefore(act.at()))
            .toList();
    boolean hidden =
        edits.stream()
            .anyMatch(h -> text(h).contains(FOLDED) && minute(circle, h).equals(act.at()));
    boolean back =
        edits.reversed().stream().findFirst().filter(h -> !text(h).contains(FOLDED)).isPresent();
    if (!hidden || !back) {
      faults.add(
          "the story that %s folded at %s isn't %s"
              .formatted(act.who(), act.at(), hidden ? "unfolded" : "hidden"));
    }
  }

  /** An author's answer stands in a thread, once, since one of the fixed times. */
  private void answer(Act act) {
    act.fill().entrySet().stream()
        .filter(e -> e.getKey().startsWith("Your answer"))
        .forEach(e -> {
          var circle = circle(act);
          var there =
              shown(circle)
                  .filter(h -> h.message().flatMap(Seen::threadOf).isPresent())
                  .filter(h -> text(h).equals("The author · " + e.getValue()))
                  .filter(h -> isFixed(circle, h))
                  .count();
          if (there != 1) {
            faults.add("an author's answer stands " + there + " times at a fixed time");
          }
        });
  }

  private boolean isFixed(Circle circle, Happening h) {
    var time = minute(circle, h).toLocalTime();
    return Optional.ofNullable(programme.stories().get(circle.id()))
        .filter(p -> p.replyTimes().contains(time))
        .isPresent();
  }

  private static boolean names(Happening h, Member person) {
    var accounts = person.accounts().values();
    return Pattern.compile("\\b" + Pattern.quote(person.name()) + "\\b").matcher(text(h)).find()
        || accounts.stream().anyMatch(text(h)::contains)
        || h.message().filter(m -> accounts.stream().anyMatch(m.pings()::contains)).isPresent();
  }

  private Stream<Happening> all(Circle circle) {
    return happened.apply(circle.home().platform()).stream();
  }

  private Stream<Happening> top(Circle circle) {
    return shown(circle).filter(Examination::byBotAtTheTop);
  }

  /** What the bot shows in a circle's channel and its threads. */
  private Stream<Happening> shown(Circle circle) {
    return all(circle)
        .filter(h -> h.channel().equals(circle.home().channel()))
        .filter(h -> h.what() == What.POSTED || h.what() == What.EDITED)
        .filter(h -> h.message().filter(Seen::byBot).isPresent());
  }

  private static LocalDate day(Circle circle, Happening h) {
    return h.at().atZone(circle.zone()).toLocalDate();
  }

  private static LocalDateTime minute(Circle circle, Happening h) {
    return h.at().atZone(circle.zone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
  }

  private static String text(Happening h) {
    return h.message().map(Seen::text).orElse("");
  }

  private static String everything(Happening h) {
    return text(h) + "\n" + h.form().map(Keepsakes::text).orElse("") + "\n" + h.words();
  }

  private Circle circle(Act act) {
    return programme.circles().stream()
        .filter(c -> c.id().value().equals(act.circle()))
        .findFirst()
        .orElseThrow();
  }

  private void fault(ToldStory story, String what) {
    faults.add("the story of %s %s".formatted(story.author().id(), what));
  }
}
