package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.messages.CalendarPages;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What comes, what was, whom to ask, and a date for the calendar. */
final class ShowDesk implements Commands {
  private static final int AHEAD = 3;
  private static final int BEHIND = 8;
  private static final int FOUND = 5;
  private static final String TOPIC = "topic";
  private static final Duration LASTS = Duration.ofHours(1);

  private final Desk desk;
  private final RotationPlans plans;
  private final RotationCalendar calendar;
  private final Rotas rotas;
  private final HostPanel panel;

  @Inject
  ShowDesk(
      Desk desk, RotationPlans plans, RotationCalendar calendar, Rotas rotas, HostPanel panel) {
    this.desk = desk;
    this.plans = plans;
    this.calendar = calendar;
    this.rotas = rotas;
    this.panel = panel;
  }

  @Override
  public List<Command> all() {
    return List.of(show(), history(), calendar(), who());
  }

  Command show() {
    return desk.command("lunch.show", "Who presents next, and why.", true, List.of(), this::show);
  }

  Command history() {
    return desk.command("lunch.history", "Who presented what.", true, List.of(), this::history);
  }

  Command calendar() {
    return desk.command(
        "lunch.calendar",
        "Offers it for your calendar.",
        false,
        List.of(),
        here -> desk.ahead(here, "", this::calendar));
  }

  Command who() {
    return new Command(
        "who",
        "Whom to ask about a topic: people who presented it and may be asked.",
        Scope.CIRCLE,
        AnswerKind.PRIVATE,
        true,
        List.of(Option.required(TOPIC, Option.Kind.WORDS, "what it is about")),
        this::who);
  }

  private Reply show(Here here) {
    var ahead = calendar.ahead(here.plan(), here.call().now()).stream().limit(AHEAD).toList();
    if (ahead.isEmpty()) {
      return Reply.said(AnswerTexts.NONE_AHEAD);
    }
    var lines = ahead.stream().map(d -> ShowTexts.ahead(here, d, rotas::name)).toList();
    var message =
        Message.EMPTY
            .heading(Text.of("Next " + here.plan().word() + " turns"))
            .numbered(lines)
            .paragraph(ShowTexts.you(here));
    var mine =
        ahead.stream()
            .filter(d -> here.rota().turn(here.actor(), d).filter(Turn::counts).isPresent())
            .findFirst();
    var circle = here.circle();
    var theirs =
        mine.map(d ->
                message.buttons(
                    RotationButtons.press("Its topic", "lunch.topic-form", circle, here.plan(), d),
                    RotationButtons.press("Swap", "lunch.swap", circle, here.plan(), d),
                    RotationButtons.press("Not this time", "lunch.skip", circle, here.plan(), d)))
            .orElseGet(() ->
                message.buttons(
                    RotationButtons.press(
                        "Wish for a topic", "lunch.wish", circle, here.plan(), ahead.getFirst()),
                    RotationButtons.press(
                        "Step in when needed",
                        "lunch.step-in",
                        circle,
                        here.plan(),
                        ahead.getFirst())));
    return Reply.said(panel.below(here, theirs));
  }

  private Reply history(Here here) {
    var held =
        Stream.concat(turnsHeld(here), guests(here))
            .sorted(Comparator.comparing(Was::date).reversed())
            .limit(BEHIND)
            .map(Was::text)
            .toList();
    return held.isEmpty()
        ? Reply.said(Message.of("Nothing was held yet."))
        : Reply.said(Message.EMPTY.numbered(held));
  }

  private record Was(LocalDate date, Text text) {}

  private Stream<Was> turnsHeld(Here here) {
    return here.rota().turns().stream()
        .filter(Turn::isYes)
        .filter(t -> here.rota().session(t.session()).filter(Session::counts).isPresent())
        .map(t -> new Was(t.session(), ShowTexts.held(t, here.rota(), rotas::name)));
  }

  private static Stream<Was> guests(Here here) {
    return here.rota().sessions().stream()
        .filter(s -> s.outcome() == Session.Outcome.GUEST)
        .filter(s -> RotationCalendar.startsAt(here.plan(), s.date()).isBefore(here.call().now()))
        .map(s -> new Was(s.date(), ShowTexts.guest(s)));
  }

  private Reply calendar(Here here, LocalDate date) {
    var starts = RotationCalendar.startsAt(here.plan(), date);
    var circle = here.circle();
    var title = RotationTexts.upper(here.plan().word()) + ", " + circle.name();
    var pages =
        CalendarPages.of(title, starts, starts.plus(LASTS), circle.purpose(), "").stream()
            .toArray(dev.peercircles.messages.Button[]::new);
    return Reply.said(
        Message.EMPTY
            .paragraph(
                RotationTexts.at(Text.of(title + ", "), here.plan(), date, here.call().zone())
                    .plain(". Which calendar is yours?"))
            .buttons(pages));
  }

  private Reply who(Call call) {
    var topic = new Topic(call.arguments().word(TOPIC).orElse(""));
    var found =
        plans.of(call.inCircle().id()).stream()
            .flatMap(p -> known(call, p))
            .filter(k -> topic.isIn(k.topic()))
            .map(Known::text)
            .distinct()
            .limit(FOUND)
            .toList();
    return Reply.said(found.isEmpty() ? nobody(call.inCircle()) : Message.EMPTY.numbered(found));
  }

  private static Message nobody(Circle circle) {
    return Message.of(
        "Nobody in "
            + circle.name()
            + " has presented that and said that they may be asked. You can wish for it: /circle"
            + " lunch ask about …");
  }

  private record Known(String topic, Text text) {}

  private Stream<Known> known(Call call, RotationPlan plan) {
    var today = call.now().atZone(plan.when().zone()).toLocalDate();
    var rota = rotas.of(plan, today);
    return rota.turns().stream()
        .filter(t -> t.isYes() && t.topic().isPresent())
        .filter(t -> rota.session(t.session()).filter(Session::counts).isPresent())
        .filter(t ->
            rota.place(t.presenter()).filter(p -> p.findable() && p.until().isEmpty()).isPresent())
        .sorted(Comparator.comparing(Turn::session).reversed())
        .map(t -> new Known(t.topic().orElseThrow(), ShowTexts.held(t, rota, rotas::name)));
  }
}
