package dev.peercircles.rotations;

import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Noticeboard;
import dev.peercircles.duties.TodaysHost;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What all commands about turns share: finding plan and date, and writing what was decided. */
final class Desk {
  private final RotationPlans plans;
  private final RotationCalendar calendar;
  private final RotationStore store;
  private final Rotas rotas;
  private final Noticeboard board;
  private final TodaysHost host;

  @Inject
  Desk(
      RotationPlans plans,
      RotationCalendar calendar,
      RotationStore store,
      Rotas rotas,
      Noticeboard board,
      TodaysHost host) {
    this.plans = plans;
    this.calendar = calendar;
    this.store = store;
    this.rotas = rotas;
    this.board = board;
    this.host = host;
  }

  /** A command about a plan; date and plan are its first options. */
  Command command(
      String name, String about, boolean listed, List<Option> more, Function<Here, Reply> then) {
    return command(name, about, AnswerKind.PRIVATE, listed, more, then);
  }

  Command form(String name, String about, Function<Here, Reply> then) {
    return command(name, about, AnswerKind.FORM, false, List.of(), then);
  }

  private Command command(
      String name,
      String about,
      AnswerKind answer,
      boolean listed,
      List<Option> more,
      Function<Here, Reply> then) {
    var options = new ArrayList<Option>();
    options.add(Here.WHEN);
    options.add(Here.WHICH);
    options.addAll(more);
    return new Command(
        name, about, Scope.CIRCLE, answer, listed, options, call -> handle(call, then));
  }

  private Reply handle(Call call, Function<Here, Reply> then) {
    var all = plans.of(call.inCircle().id());
    return Here.plan(call, all)
        .map(plan -> then.apply(here(call, plan)))
        .orElseGet(() -> new Reply.Refused(AnswerTexts.noPlan(all)));
  }

  private Here here(Call call, RotationPlan plan) {
    var today = call.now().atZone(plan.when().zone()).toLocalDate();
    return new Here(call, plan, new Draft(store, rotas.of(plan, today), call.now()));
  }

  /** With a date ahead on which there is a session: the one named, else the first. */
  Reply ahead(Here here, String command, BiFunction<Here, LocalDate, Reply> then) {
    return ahead(here, command, calendar.ahead(here.plan(), here.call().now()), then);
  }

  /** The same, but if none is named, the first of these. */
  Reply ahead(
      Here here, String command, List<LocalDate> meant, BiFunction<Here, LocalDate, Reply> then) {
    var ahead = calendar.ahead(here.plan(), here.call().now());
    if (here.date().isEmpty()) {
      return meant.stream()
          .findFirst()
          .map(d -> then.apply(here, d))
          .orElseGet(() -> new Reply.Refused(AnswerTexts.NONE_AHEAD));
    }
    var date = here.date().get();
    if (!calendar.isSession(here.plan(), date)) {
      return new Reply.Refused(AnswerTexts.notASession(here.circle(), here.plan(), command, ahead));
    }
    return ahead.contains(date) ? then.apply(here, date) : new Reply.Refused(AnswerTexts.OVER);
  }

  /** Writes what was decided and says this. Inside a unit of work. */
  Reply done(Here here, Message message) {
    var decision = here.draft().decision();
    var posts = new ArrayList<>(decision.posts());
    posts.addAll(write(here, () -> decision.changes().forEach(Decision.Change::write)));
    posts.addAll(board.hand(decision, here.call().now()));
    return new Reply.Said(message, posts);
  }

  /** Who has the turn to host may be named in today's agenda. */
  private List<Post> write(Here here, Runnable changes) {
    if (here.plan().isOfFacilitators()) {
      return host.during(List.of(here.circle()), here.actor(), here.call().now(), changes);
    }
    changes.run();
    return List.of();
  }
}
