package dev.peercircles.absences;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.AbsenceStore;
import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Roster;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Dates;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.duties.Releases;
import dev.peercircles.duties.TodaysHost;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code away}, {@code back}, and the form behind <i>I'm away until…</i>. */
final class AwayCommands implements Commands {
  static final String UNTIL = "until";
  private static final String FROM = "from";

  private final AbsenceStore store;
  private final Absences absences;
  private final Releases releases;
  private final Roster roster;
  private final TodaysHost host;

  @Inject
  AwayCommands(
      AbsenceStore store, Absences absences, Releases releases, Roster roster, TodaysHost host) {
    this.store = store;
    this.absences = absences;
    this.releases = releases;
    this.roster = roster;
    this.host = host;
  }

  @Override
  public List<Command> all() {
    return List.of(away(), back(), form(), save());
  }

  Command away() {
    return command(
        "away",
        "Nothing is asked of you till then, and nobody is told why",
        AnswerKind.PRIVATE,
        true,
        List.of(
            Option.required(UNTIL, Option.Kind.DATE, "your last day away"),
            Option.optional(FROM, Option.Kind.DATE, "your first day away, if not today")),
        this::away);
  }

  Command back() {
    return command(
        "back",
        "You are back, earlier than you said",
        AnswerKind.PRIVATE,
        true,
        List.of(),
        this::back);
  }

  Command form() {
    return command(
        "away-form",
        "Asks until when.",
        AnswerKind.FORM,
        false,
        List.of(),
        _ -> new Reply.Opens(AbsenceTexts.form()));
  }

  Command save() {
    return command("away-save", "Saves it.", AnswerKind.PRIVATE, false, List.of(), this::saveForm);
  }

  private static Command command(
      String name,
      String about,
      AnswerKind answer,
      boolean listed,
      List<Option> options,
      Command.Handler handler) {
    return new Command(name, about, Scope.PERSON, answer, listed, options, handler);
  }

  private Reply away(Call call) {
    var until = call.arguments().date(UNTIL).orElseThrow();
    var from = call.arguments().date(FROM).orElse(call.today());
    return wrong(from, until, call.today())
        .map(w -> Reply.refused(AbsenceTexts.withExample(w, call.today())))
        .orElseGet(() -> save(call, from, until));
  }

  private Reply saveForm(Call call) {
    var until = call.value(UNTIL).flatMap(words -> Dates.read(words, call.today()));
    var today = call.today();
    return until
        .map(day -> wrong(today, day, today))
        .orElse(Optional.of(AbsenceTexts.NOT_A_DATE))
        .<Reply>map(w -> new Reply.Invalid(Map.of(UNTIL, w)))
        .orElseGet(() -> save(call, today, until.orElseThrow()));
  }

  private static Optional<String> wrong(LocalDate from, LocalDate until, LocalDate today) {
    if (until.isBefore(today)) {
      return Optional.of(AbsenceTexts.PAST);
    }
    if (until.isAfter(today.plusYears(1))) {
      return Optional.of(AbsenceTexts.TOO_FAR);
    }
    return from.isAfter(until) ? Optional.of(AbsenceTexts.BACKWARDS) : Optional.empty();
  }

  private Reply save(Call call, LocalDate from, LocalDate until) {
    var today = call.today();
    var absence = new Absence(from.isBefore(today) ? today : from, until);
    var posts =
        writing(
            call,
            () -> {
              store.away(call.actor().id(), absence);
              releases.run(call.now());
            });
    return new Reply.Said(AbsenceTexts.away(absence, today), posts);
  }

  /** Whoever is away doesn't host: today's agenda names who does. */
  private List<Post> writing(Call call, Runnable change) {
    var member = call.actor().id();
    return host.during(roster.circlesOf(member), member, call.now(), change);
  }

  private Reply back(Call call) {
    var today = call.today();
    var member = call.actor().id();
    var ahead = store.absencesOf(member).stream().filter(a -> a.from().isAfter(today)).toList();
    ahead.forEach(a -> store.back(member, a.from()));
    if (absences.isAway(call.actor(), today)) {
      var posts = writing(call, () -> store.back(member, today));
      return new Reply.Said(AbsenceTexts.WELCOME, posts);
    }
    return Reply.said(ahead.isEmpty() ? AbsenceTexts.NEVER_AWAY : AbsenceTexts.CANCELLED);
  }
}
