package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.duties.Budget;
import dev.peercircles.duties.Unasked;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.OwnHours;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What suits somebody better who passed twice: a rest, a partner, or hosting instead. */
final class RestDesk implements Commands {
  private static final String HOW = "how";
  private static final int REST_WEEKS = 8;
  private static final Duration WORTH_READING = Duration.ofDays(7);

  private final Desk desk;
  private final RotationPlans plans;
  private final Rotas rotas;
  private final RotationStore store;
  private final Releasing releasing;
  private final Outbox outbox;
  private final Budget budget;

  @Inject
  RestDesk(
      Desk desk,
      RotationPlans plans,
      Rotas rotas,
      RotationStore store,
      Releasing releasing,
      Outbox outbox,
      Budget budget) {
    this.desk = desk;
    this.plans = plans;
    this.rotas = rotas;
    this.store = store;
    this.releasing = releasing;
    this.outbox = outbox;
    this.budget = budget;
  }

  @Override
  public List<Command> all() {
    return List.of(rest());
  }

  Command rest() {
    return desk.command(
        "lunch.rest",
        "When to ask again.",
        false,
        List.of(Option.carried(HOW, Option.Kind.CHOICE)),
        this::rest);
  }

  private Reply rest(Here here) {
    var today = here.rota().today();
    var later = here.date().orElse(today).plusWeeks(REST_WEEKS);
    return switch (here.call().arguments().word(HOW).orElse("")) {
      case "later" -> until(here, later, RestTexts.rested(later));
      case "partner" -> Reply.said(RestTexts.PARTNER);
      case "host" -> host(here, today.plusYears(1));
      default -> until(here, today.plusYears(20), RestTexts.NEVER);
    };
  }

  private Reply until(Here here, LocalDate day, Message message) {
    var place = here.rota().place(here.actor());
    if (place.isEmpty()) {
      return new Reply.Refused(AnswerTexts.NO_OUTSIDERS);
    }
    here.draft().change(() -> store.save(here.plan().id(), place.get().restingUntil(day)));
    var passedOn = passOn(here, day);
    return desk.done(here, RestTexts.rested(here.plan(), message, passedOn));
  }

  /** What they are asked for in that time, and have said nothing to, goes to the next at once. */
  private List<LocalDate> passOn(Here here, LocalDate last) {
    var asked =
        here.rota().turns().stream()
            .filter(t -> t.presenter().equals(here.actor()) && t.state() == Turn.State.ASKED)
            .filter(t -> !t.session().isAfter(last) && Releasing.isOpen(here.draft(), t.session()))
            .toList();
    asked.forEach(t -> releasing.release(here.draft(), t, Turn.State.RELEASED));
    var dates = asked.stream().map(Turn::session).toList();
    dates.forEach(d -> releasing.refill(here.draft(), d));
    return dates;
  }

  /** Where hosting rotates they step in there; else whoever hosts is told. */
  private Reply host(Here here, LocalDate day) {
    var hosting =
        plans.of(here.circle().id()).stream().filter(RotationPlan::isOfFacilitators).findFirst();
    if (hosting.isEmpty()) {
      return until(here, day, RestTexts.wouldHost(here.plan(), tellHost(here)));
    }
    rotas.places(hosting.get(), here.rota().today()).stream()
        .filter(p -> p.member().equals(here.actor()))
        .forEach(
            p -> here.draft().change(() -> store.save(hosting.get().id(), p.volunteering(true))));
    return until(here, day, RestTexts.hostsFirst(here.plan()));
  }

  /** Once, and if the host's week has room. Returns the name of whoever reads it. */
  private Optional<String> tellHost(Here here) {
    var host = here.circle().host().filter(h -> !h.equals(here.actor()));
    return host.flatMap(rotas::member)
        .flatMap(h -> {
          var post = toHost(here, h.id());
          var day = post.notBefore().atZone(here.circle().zone()).toLocalDate();
          if (outbox.find(post.key()).isPresent()
              || !budget.take(new Unasked(h.id(), true, post), day)) {
            return Optional.empty();
          }
          here.draft().post(post);
          return Optional.of(h.name());
        });
  }

  private Post toHost(Here here, MemberId host) {
    var circle = here.circle();
    var zone = rotas.member(host).flatMap(m -> m.zone()).orElse(circle.zone());
    var read = OwnHours.notBefore(here.call().now(), zone);
    var day = here.date().orElse(here.rota().today());
    return new Post(
        RotationKeys.news(circle, here.plan(), day, host, "would-host-" + here.actor()),
        circle.id(),
        new Destination.Direct(host),
        RestTexts.wouldHost(here.call().actor().name(), circle.name()),
        read,
        read.plus(WORTH_READING));
  }
}
