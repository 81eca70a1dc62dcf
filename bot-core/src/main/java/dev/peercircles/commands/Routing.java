package dev.peercircles.commands;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.delivery.Unreached;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Prefilled;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one way from an invocation to its command. */
final class Routing implements CommandRouter {
  private static final Logger log = LoggerFactory.getLogger(Routing.class);

  /** Most times that something slow is prepared before one reads that nothing was saved. */
  private static final int PREPARATIONS = 3;

  private final CommandCatalog catalog;
  private final Roster roster;
  private final CircleFinder finder;
  private final ArgumentReader reader;
  private final UnitOfWork unitOfWork;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Allowance allowance;
  private final Unreached unreached;

  @Inject
  Routing(
      CommandCatalog catalog,
      Roster roster,
      Circles circles,
      UnitOfWork unitOfWork,
      Outbox outbox,
      InstantSource clock,
      Allowance allowance,
      Unreached unreached) {
    this.catalog = catalog;
    this.roster = roster;
    this.finder = new CircleFinder(roster, circles);
    this.reader = new ArgumentReader(roster);
    this.unitOfWork = unitOfWork;
    this.outbox = outbox;
    this.clock = clock;
    this.allowance = allowance;
    this.unreached = unreached;
  }

  @Override
  public Reply route(Invocation invocation) {
    try {
      return roster
          .behind(invocation.account())
          .map(actor -> known(invocation, actor))
          .orElseGet(() -> Reply.refused(CommandTexts.NO_PLACE));
    } catch (RuntimeException failure) {
      report(invocation, failure);
      return Reply.refused(CommandTexts.NOT_SAVED);
    }
  }

  private Reply known(Invocation invocation, Member actor) {
    return catalog
        .find(invocation.command())
        .map(command -> found(command, invocation, actor, clock.instant()))
        .orElseGet(() -> unknown(invocation.command()));
  }

  private Reply unknown(String name) {
    var typed = name.replace('.', ' ');
    var words = catalog.listed().stream().map(Command::typed).toList();
    return new Reply.Refused(CommandTexts.unknown(typed, Nearest.to(typed, words)));
  }

  private Reply found(Command command, Invocation invocation, Member actor, Instant now) {
    return switch (finder.find(command, invocation, actor, now)) {
      case CircleFinder.Found.None(var reply) -> reply;
      case CircleFinder.Found.Several(var candidates) ->
          menu(command, invocation, actor, now, candidates);
      case CircleFinder.Found.Clear(var circle) -> call(command, invocation, actor, now, circle);
    };
  }

  private Reply menu(
      Command command, Invocation invocation, Member actor, Instant now, List<Circle> candidates) {
    var today = today(now, zone(actor, candidates.stream().findFirst()));
    return switch (reader.read(command, invocation, actor, today)) {
      case ArgumentReader.Read.Bad(var reply) -> reply;
      case ArgumentReader.Read.Fine(var values) ->
          new Reply.Refused(
              CommandTexts.whichCircle(
                  candidates.stream().map(c -> choice(command, c, values)).toList()));
    };
  }

  /** The same command again, with the circle and what was already said. */
  private static Button choice(Command command, Circle circle, Map<String, Object> values) {
    var arguments = new ArrayList<String>();
    arguments.add(circle.id().value());
    command.options().stream()
        .map(o -> o.kind() == Option.Kind.WORDS ? "" : values.getOrDefault(o.name(), ""))
        .map(Object::toString)
        .forEach(arguments::add);
    return new Button.Press(circle.name(), new Prefilled(command.name(), arguments));
  }

  private Reply call(
      Command command, Invocation invocation, Member actor, Instant now, Optional<Circle> circle) {
    var zone = zone(actor, circle);
    return switch (reader.read(command, invocation, actor, today(now, zone))) {
      case ArgumentReader.Read.Bad(var reply) -> reply;
      case ArgumentReader.Read.Fine(var values) -> {
        var filled = filledIn(invocation);
        var call = new Call(actor, circle, zone, new Arguments(values), filled, now);
        yield handle(command, call, invocation.answerBy());
      }
    };
  }

  private Reply handle(Command command, Call call, Instant answerBy) {
    return switch (command.handling()) {
      case Command.Signed(var handler) ->
          answer(
              command.answer(), answerBy, () -> told(command, call.actor(), handler.handle(call)));
      case Command.Unsigned(var handler) ->
          unsigned(
              call,
              withheld ->
                  answer(
                      command.answer(),
                      answerBy,
                      () -> anew(withheld, () -> handler.handle(withheld))));
      case Command.Prepared(var preparation) ->
          unsigned(call, withheld -> prepared(preparation, answerBy, withheld));
    };
  }

  /** Here the person is dropped: what follows knows a circle and a permit. */
  private Reply unsigned(Call call, Command.UnsignedHandler then) {
    var circle = call.inCircle();
    var actor = call.actor().id();
    var permit = allowance.permit(circle.id(), actor);
    var withheld =
        new UnsignedCall(
            circle, permit, standing(circle, actor), call.arguments(), call.values(), call.now());
    boolean done = false;
    try {
      var reply = then.handle(withheld);
      done = reply instanceof Reply.Said || reply instanceof Reply.Opens;
      return reply;
    } finally {
      if (!done) {
        permit.undo();
      }
    }
  }

  /** What is slow happens outside of the unit of work, so that nobody else waits for it. */
  private Reply prepared(
      Command.UnsignedPreparation preparation, Instant answerBy, UnsignedCall call) {
    for (int left = PREPARATIONS; left > 0; left--) {
      var act = preparation.prepare(call);
      var reply =
          unitOfWork.run(Optional.of(answerBy), () -> anew(call, act::act).map(this::staged));
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    throw new UnitOfWork.NotSaved("it was otherwise each time after it was prepared");
  }

  /** A unit of work that was taken back begins with the permit as it was before. */
  private static <T> T anew(UnsignedCall call, Supplier<T> work) {
    call.permit().undo();
    return work.get();
  }

  private static Standing standing(Circle circle, MemberId actor) {
    if (circle.host().filter(actor::equals).isPresent()) {
      return Standing.HOST;
    }
    return circle.deputy().filter(actor::equals).isPresent() ? Standing.DEPUTY : Standing.MEMBER;
  }

  private Reply answer(AnswerKind kind, Instant answerBy, Supplier<Reply> work) {
    return switch (kind) {
      case FORM -> work.get();
      case PRIVATE -> unitOfWork.run(Optional.of(answerBy), () -> staged(work.get()));
    };
  }

  /** Whom a message could not reach reads so once, where nobody else does. */
  private Reply told(Command command, Member actor, Reply reply) {
    if (command.answer() == AnswerKind.PRIVATE
        && reply instanceof Reply.Said(var message, var posts)) {
      return unreached
          .take(actor.id())
          .<Reply>map(on -> new Reply.Said(CommandTexts.unreached(message, on), posts))
          .orElse(reply);
    }
    return reply;
  }

  private Reply staged(Reply reply) {
    if (reply instanceof Reply.Said(var _, var posts) && !posts.isEmpty()) {
      outbox.stage(posts);
    }
    return reply;
  }

  private static Map<String, String> filledIn(Invocation invocation) {
    var filled = new HashMap<String, String>();
    invocation.values().forEach((field, words) -> filled.put(field, words.strip()));
    filled.values().removeIf(String::isEmpty);
    return filled;
  }

  private static ZoneId zone(Member actor, Optional<Circle> circle) {
    return actor.zone().or(() -> circle.map(Circle::zone)).orElse(ZoneOffset.UTC);
  }

  private static LocalDate today(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate();
  }

  /**
   * Where it failed and with what kind of failure. Neither its words nor the stack trace's, since
   * an exception may quote people; nor the name of a command that nobody declared, or that
   * withholds who asked.
   */
  private void report(Invocation invocation, RuntimeException failure) {
    var command =
        catalog
            .find(invocation.command())
            .filter(c -> c.identity() == Identity.SHOWN)
            .map(Command::name)
            .orElse("?");
    var kinds = new ArrayList<String>();
    for (Throwable t = failure; t != null && kinds.size() < 5; t = t.getCause()) {
      kinds.add(t.getClass().getName());
    }
    var where =
        Arrays.stream(failure.getStackTrace())
            .limit(12)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    log.error("command {} failed: {} at {}", command, kinds, where);
  }
}
