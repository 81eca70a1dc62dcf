package dev.peercircles.lessons;

import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.duties.LineStore;
import dev.peercircles.lessons.LessonStore.Opening;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where somebody tells a failure under their own name. */
final class FirstDesk implements Commands {
  private static final Duration WORTH = Duration.ofHours(4);

  private final LessonStore store;
  private final Outbox outbox;
  private final LineStore lines;

  @Inject
  FirstDesk(LessonStore store, Outbox outbox, LineStore lines) {
    this.store = store;
    this.outbox = outbox;
    this.lines = lines;
  }

  @Override
  public List<Command> all() {
    return List.of(form(), save(), other());
  }

  Command form() {
    return command(
        LessonTexts.FAILURE,
        AnswerKind.FORM,
        call -> new Reply.Opens(LessonTexts.failure(call.inCircle())));
  }

  Command save() {
    return command(LessonTexts.FAILURE_SAVE, AnswerKind.PRIVATE, this::save);
  }

  Command other() {
    return command(LessonTexts.FAILURE_ELSE, AnswerKind.PRIVATE, this::other);
  }

  private static Command command(String name, AnswerKind answer, Command.Handler handler) {
    return new Command(name, "", Scope.CIRCLE, answer, false, List.of(), handler);
  }

  private Reply save(Call call) {
    var circle = call.inCircle();
    if (Stream.of(LessonTexts.EXPECTED, LessonTexts.HAPPENED, LessonTexts.DIFFERENTLY)
        .allMatch(f -> call.value(f).isEmpty())) {
      return new Reply.Invalid(Map.of(LessonTexts.HAPPENED, LessonTexts.NOTHING));
    }
    var today = call.now().atZone(circle.zone()).toLocalDate();
    var key = MessageKey.of(circle.id(), "failure", today).with("by").with(call.actor().id());
    if (outbox.find(key).isPresent()) {
      return new Reply.Refused(LessonTexts.ONE_A_DAY);
    }
    store.opening(circle.id(), new Opening(today, true));
    return Reply.said(
        LessonTexts.TOLD,
        new Post(
            key,
            circle.id(),
            new Destination.Channel(),
            LessonTexts.told(circle.id(), call.actor(), call.values()),
            call.now(),
            call.now().plus(WORTH)));
  }

  private Reply other(Call call) {
    var circle = call.inCircle();
    var today = call.now().atZone(circle.zone()).toLocalDate();
    if (circle.host().filter(call.actor().id()::equals).isEmpty()) {
      return new Reply.Refused(LessonTexts.HOST_ONLY);
    }
    var opening = store.opening(circle.id()).orElseGet(() -> new Opening(today, false));
    if (opening.told()) {
      return Reply.said(LessonTexts.OPEN_ALREADY);
    }
    lines.add(List.of(LessonTexts.whoGoesFirst(circle.id(), today)));
    return Reply.said(LessonTexts.somebodyElse(Doors.opens(opening)));
  }
}
