package dev.peercircles.lessons;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Unasked;
import dev.peercircles.lessons.LessonStore.Opening;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Asks the host once, privately, to tell a failure of their own first. */
final class FirstDuty implements Duty {
  private static final Duration WORTH = Duration.ofDays(1);

  private final FirstDays days;
  private final LessonStore store;

  @Inject
  FirstDuty(FirstDays days, LessonStore store) {
    this.days = days;
    this.store = store;
  }

  @Override
  public String plan() {
    return "failure";
  }

  @Override
  public List<String> steps() {
    return List.of("first");
  }

  @Override
  public List<Occurrence> agenda(Circle circle, LocalDate from, LocalDate to) {
    return days.between(circle, from, to).stream()
        .map(at ->
            new Occurrence(
                new OccurrenceKey(circle.id(), plan(), "first", at.toLocalDate()),
                at,
                circle.zone(),
                Grace.USUAL))
        .toList();
  }

  @Override
  public Decision decide(Circle circle, Occurrence due, Moment moment) {
    if (store.opening(circle.id()).isPresent()) {
      return Decision.NOTHING;
    }
    var today = due.key().date();
    var asked =
        Decision.NOTHING.change(() -> store.opening(circle.id(), new Opening(today, false)));
    return circle
        .host()
        .map(host ->
            asked.unasked(
                new Unasked(
                    host,
                    true,
                    new Post(
                        MessageKey.of(circle.id(), plan(), today),
                        circle.id(),
                        new Destination.Direct(host),
                        LessonTexts.wouldYouGoFirst(circle, today),
                        moment.now(),
                        moment.now().plus(WORTH)))))
        .orElse(asked);
  }
}
