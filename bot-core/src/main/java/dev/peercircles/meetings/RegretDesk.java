package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Where members say that they can't come, or can after all. Nobody else is told and nobody is
 * counted; only if the host changes do the agenda and the one who hosts instead learn of it.
 */
final class RegretDesk implements Commands {
  static final String CANT_COME = "cant-come";
  static final String CAN_COME = "can-come";
  private static final String MEETING = "meeting";

  private final MeetingPlans plans;
  private final MeetingCalendar calendar;
  private final MeetingStore store;
  private final Hosting hosting;
  private final HostChange change;

  @Inject
  RegretDesk(
      MeetingPlans plans,
      MeetingCalendar calendar,
      MeetingStore store,
      Hosting hosting,
      HostChange change) {
    this.plans = plans;
    this.calendar = calendar;
    this.store = store;
    this.hosting = hosting;
    this.change = change;
  }

  @Override
  public List<Command> all() {
    return List.of(cantCome(), canCome());
  }

  Command cantCome() {
    return command(CANT_COME, "Notes that you can't come.", true);
  }

  Command canCome() {
    return command(CAN_COME, "Notes that you can come after all.", false);
  }

  private Command command(String name, String about, boolean cant) {
    return new Command(
        name,
        about,
        Scope.CIRCLE,
        AnswerKind.PRIVATE,
        false,
        List.of(Option.carried(MEETING, Option.Kind.DATE)),
        call -> answer(call, cant));
  }

  private Reply answer(Call call, boolean cant) {
    var circle = call.inCircle();
    return plans
        .of(circle.id())
        .flatMap(plan -> meeting(call, circle, plan).map(m -> note(call, plan, m, cant)))
        .orElseGet(() -> new Reply.Refused(MeetingTexts.NOT_A_MEETING));
  }

  private Optional<Meeting> meeting(Call call, Circle circle, MeetingPlan plan) {
    return call.arguments().date(MEETING).flatMap(d -> calendar.on(circle, plan, d));
  }

  private Reply note(Call call, MeetingPlan plan, Meeting meeting, boolean cant) {
    if (!call.now().isBefore(meeting.endsAt())) {
      return new Reply.Refused(RegretTexts.OVER);
    }
    var circle = call.inCircle();
    LocalDate date = meeting.date();
    var out = new HashSet<>(store.cantCome(circle.id(), date));
    var before = hosting.of(circle, date, out);
    if (cant) {
      out.add(call.actor().id());
    } else {
      out.remove(call.actor().id());
    }
    var after = hosting.of(circle, date, out);
    store.cantCome(circle.id(), date, call.actor().id(), cant);
    var by = new HostChange.By(circle, call.actor().id(), call.now());
    var posts =
        before.equals(after) ? List.<Post>of() : change.posts(by, plan, meeting, before, after);
    return new Reply.Said(words(call, meeting, cant, before, after), posts);
  }

  private static Message words(
      Call call, Meeting meeting, boolean cant, Optional<Member> before, Optional<Member> after) {
    if (cant) {
      var andThen = before.equals(after) ? "" : RegretTexts.hostedBy(after);
      return RegretTexts.cantCome(call.inCircle(), meeting, andThen);
    }
    return before.equals(after) ? RegretTexts.CAN_COME : RegretTexts.HOSTS_AGAIN;
  }
}
