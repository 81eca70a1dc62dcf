package dev.peercircles.lessons;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where people say under their names what they take from a story, and read it again. */
final class LessonDesk implements Commands {
  private static final Duration WORTH = Duration.ofHours(4);
  private static final int SHOWN = 10;
  private static final String DAY = "day";

  private final LessonStore store;
  private final Roster roster;
  private final Outbox outbox;

  @Inject
  LessonDesk(LessonStore store, Roster roster, Outbox outbox) {
    this.store = store;
    this.roster = roster;
    this.outbox = outbox;
  }

  @Override
  public List<Command> all() {
    return List.of(lessons(), storyLessons(), form(), save());
  }

  Command lessons() {
    return listed("lessons");
  }

  /** The same among the words of the story box. */
  Command storyLessons() {
    return listed("story.lessons");
  }

  private Command listed(String name) {
    return new Command(
        name,
        "What people do differently because of stories",
        Scope.CIRCLE,
        AnswerKind.PRIVATE,
        true,
        List.of(),
        call -> Reply.said(LessonTexts.all(shown(call.inCircle()))));
  }

  Command form() {
    return carried(
        LessonTexts.LESSON,
        AnswerKind.FORM,
        (call, day) -> new Reply.Opens(LessonTexts.lesson(call.inCircle(), day)));
  }

  Command save() {
    return carried(LessonTexts.LESSON_SAVE, AnswerKind.PRIVATE, this::save);
  }

  /** Does something about the story of a day. */
  private interface About {
    Reply story(Call call, LocalDate day);
  }

  private Command carried(String name, AnswerKind answer, About about) {
    return new Command(
        name,
        "",
        Scope.CIRCLE,
        answer,
        false,
        List.of(Option.carried(DAY, Option.Kind.DATE)),
        call ->
            call.arguments()
                .date(DAY)
                .filter(day -> outbox.find(story(call.inCircle(), day)).isPresent())
                .map(day -> about.story(call, day))
                .orElseGet(() -> new Reply.Refused(LessonTexts.NO_STORY)));
  }

  private Reply save(Call call, LocalDate day) {
    var circle = call.inCircle();
    var words = call.value(LessonTexts.WORDS);
    if (words.isEmpty()) {
      return new Reply.Invalid(Map.of(LessonTexts.WORDS, LessonTexts.NOTHING));
    }
    var story = story(circle, day);
    var key = story.with("lesson").with(call.actor().id());
    if (outbox.find(key).isPresent()) {
      return new Reply.Refused(LessonTexts.ONE_A_STORY);
    }
    var today = call.now().atZone(circle.zone()).toLocalDate();
    store.keep(new Lesson(circle.id(), call.actor().id(), day, today, words.get()));
    return Reply.said(
        LessonTexts.KEPT,
        new Post(
            key,
            circle.id(),
            new Destination.Thread(story),
            LessonTexts.said(call.actor(), words.get()),
            call.now(),
            call.now().plus(WORTH)));
  }

  private static MessageKey story(Circle circle, LocalDate day) {
    return MessageKey.of(circle.id(), "story", day);
  }

  private List<LessonTexts.Named> shown(Circle circle) {
    return store.of(circle.id()).stream()
        .limit(SHOWN)
        .flatMap(l -> name(l.member()).stream().map(n -> new LessonTexts.Named(n, l)))
        .toList();
  }

  private List<String> name(MemberId member) {
    return roster.find(member).map(m -> List.of(m.name())).orElse(List.of());
  }
}
