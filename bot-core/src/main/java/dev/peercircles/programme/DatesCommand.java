package dev.peercircles.programme;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Roster;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.messages.Attachment;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code dates}: all that comes in the person's circles, as one file for their calendar. Sent only
 * when asked for; where no file can be sent, the next date is offered as links.
 */
final class DatesCommand implements Commands {
  private static final String FILE = "circles.ics";

  private final Roster roster;
  private final Circles circles;
  private final CircleDates dates;
  private final CalendarFiles files;

  @Inject
  DatesCommand(Roster roster, Circles circles, CircleDates dates, CalendarFiles files) {
    this.roster = roster;
    this.circles = circles;
    this.dates = dates;
    this.files = files;
  }

  @Override
  public List<Command> all() {
    return List.of(command());
  }

  Command command() {
    return new Command(
        "dates",
        "Your circles' dates as a file for your calendar",
        Scope.PERSON,
        AnswerKind.PRIVATE,
        true,
        List.of(),
        this::dates);
  }

  private Reply dates(Call call) {
    var all = ahead(call);
    var ahead = all.stream().filter(d -> !d.off()).toList();
    if (ahead.isEmpty()) {
      return Reply.said(DatesTexts.NOTHING);
    }
    var file = new Attachment(FILE, files.write(all, call.now()));
    return new Reply.Hands(
        file,
        DatesTexts.BESIDE,
        handed -> DatesTexts.answer(handed, ahead.getFirst(), ahead.size(), call.zone()));
  }

  /** In order; a lunch of several circles once. */
  private List<CalendarDate> ahead(Call call) {
    Set<String> seen = new HashSet<>();
    return roster.circlesOf(call.actor().id()).stream()
        .filter(c -> !circles.rests(c.id()))
        .flatMap(c -> ahead(c, call.now()).stream())
        .sorted(Comparator.comparing(CalendarDate::startsAt).thenComparing(CalendarDate::uid))
        .filter(d -> seen.add(d.uid()))
        .toList();
  }

  private List<CalendarDate> ahead(Circle circle, Instant now) {
    var today = now.atZone(circle.zone()).toLocalDate();
    return dates.from(circle, today.isAfter(circle.from()) ? today : circle.from()).stream()
        .filter(d -> d.endsAt().isAfter(now))
        .toList();
  }
}
