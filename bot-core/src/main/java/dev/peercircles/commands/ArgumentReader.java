package dev.peercircles.commands;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Roster;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what was typed or carried as the options of a command want it. */
final class ArgumentReader {
  private final Roster roster;

  ArgumentReader(Roster roster) {
    this.roster = roster;
  }

  /** What reading came to. */
  sealed interface Read {
    /** All is there, by option name and of the type of its kind. */
    record Fine(Map<String, Object> values) implements Read {
      public Fine {
        values = Map.copyOf(values);
      }
    }

    /** Something is missing or wrong. */
    record Bad(Reply reply) implements Read {}
  }

  Read read(Command command, Invocation invocation, Member actor, LocalDate today) {
    var values = new HashMap<String, Object>();
    for (var option : command.options()) {
      var typed = invocation.arguments().getOrDefault(option.name(), "").strip();
      if (typed.isEmpty()) {
        if (option.required()) {
          return new Read.Bad(new Reply.Refused(CommandTexts.missing(command, option, today)));
        }
        continue;
      }
      var value = value(option, typed, invocation.account().platform(), actor, today);
      if (value.isEmpty()) {
        var why = CommandTexts.unreadable(command, option, typed, today);
        return new Read.Bad(new Reply.Refused(why));
      }
      values.put(option.name(), value.get());
    }
    return new Read.Fine(values);
  }

  private Optional<?> value(
      Option option, String typed, Platform platform, Member actor, LocalDate today) {
    return switch (option.kind()) {
      case DATE -> Dates.read(typed, today);
      case NUMBER -> number(typed);
      case CHOICE -> choice(option, typed.toLowerCase(Locale.ROOT));
      case PERSON -> person(typed, platform);
      case CIRCLE -> circle(typed, actor);
      case WORDS -> Optional.of(typed);
    };
  }

  private static Optional<Integer> number(String typed) {
    return typed.matches("-?[0-9]{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }

  private static Optional<String> choice(Option option, String typed) {
    return Optional.of(typed)
        .filter(t -> option.choices().isEmpty() || option.choices().contains(t));
  }

  /** Typed, it is an account; in a button, a person's id. */
  private Optional<MemberId> person(String typed, Platform platform) {
    return roster
        .behind(new Account(platform, typed))
        .or(() ->
            Optional.of(typed)
                .filter(t -> MemberId.SHAPE.matcher(t).matches())
                .flatMap(t -> roster.find(new MemberId(t))))
        .map(Member::id);
  }

  /** Only a circle of their own: no other is confirmed to exist. */
  private Optional<String> circle(String typed, Member actor) {
    return roster.circlesOf(actor.id()).stream()
        .map(c -> c.id())
        .map(CircleId::value)
        .filter(typed::equals)
        .findFirst();
  }
}
