package dev.peercircles.discord;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.Platform;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Scope;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Prefilled;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** Reads interactions as invocations. Thread-safe. */
final class IncomingReader {
  /**
   * Discord would wait a quarter of an hour for a deferred answer; a person who sees "thinking…"
   * does not. Ten seconds outlast a busy database, and end before they ask again.
   */
  static final Duration DEFERRED = Duration.ofSeconds(10);

  /** A form is the first response, due within three seconds. */
  static final Duration FORM = Duration.ofMillis(2_500);

  private final CommandCatalog catalog;
  private final InstantSource clock;

  @Inject
  IncomingReader(CommandCatalog catalog, InstantSource clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  Incoming typed(SlashCommandInteractionEvent event) {
    var name =
        Stream.of(event.getSubcommandGroup(), event.getSubcommandName())
            .flatMap(Stream::ofNullable)
            .reduce((group, verb) -> group + "." + verb)
            .orElse("");
    var arguments = new HashMap<String, String>();
    // A person comes as their id, which is how the router knows an account.
    event.getOptions().forEach(option -> arguments.put(option.getName(), option.getAsString()));
    return incoming(event, Prefilled.of(name), arguments, Map.of());
  }

  Incoming pressed(ButtonInteractionEvent event) {
    var command = CustomId.command(event.getComponentId());
    return incoming(event, command, arguments(command), Map.of());
  }

  Incoming submitted(ModalInteractionEvent event) {
    var command = CustomId.command(event.getModalId());
    var values = new HashMap<String, String>();
    event.getValues().forEach(value -> values.put(value.getCustomId(), value(value)));
    return incoming(event, command, arguments(command), values);
  }

  /** A form sent as it stood, by a press. */
  Incoming sent(ButtonInteractionEvent event, Form form) {
    return incoming(event, form.submit(), arguments(form.submit()), Preview.values(form));
  }

  /** What was typed into a form, in its order, choices left out. */
  static List<String> written(ModalInteractionEvent event) {
    return event.getValues().stream()
        .filter(value -> value.getType() == Component.Type.TEXT_INPUT)
        .map(ModalMapping::getAsString)
        .filter(words -> !words.isBlank())
        .toList();
  }

  private Incoming incoming(
      GenericInteractionCreateEvent event,
      Prefilled again,
      Map<String, String> arguments,
      Map<String, String> values) {
    var kind = catalog.find(again.command()).map(Command::answer).orElse(AnswerKind.PRIVATE);
    boolean form = kind == AnswerKind.FORM && !(event instanceof ModalInteractionEvent);
    var invocation =
        new Invocation(
            new Account(Platform.DISCORD, event.getUser().getId()),
            channel(event),
            again.command(),
            arguments,
            values,
            clock.instant().plus(form ? FORM : DEFERRED));
    return new Incoming(invocation, kind, again);
  }

  /** Names for the arguments that a button or form carries in order. */
  private Map<String, String> arguments(Prefilled prefilled) {
    var names = catalog.find(prefilled.command()).map(IncomingReader::names).orElse(List.of());
    var arguments = new HashMap<String, String>();
    for (int i = 0; i < Math.min(names.size(), prefilled.arguments().size()); i++) {
      var value = prefilled.arguments().get(i);
      if (!value.isEmpty()) {
        arguments.put(names.get(i), value);
      }
    }
    return arguments;
  }

  private static List<String> names(Command command) {
    var circle =
        command.scope() == Scope.CIRCLE ? Stream.of(Invocation.CIRCLE) : Stream.<String>of();
    return Stream.concat(circle, command.options().stream().map(Option::name)).toList();
  }

  /** The channel, or the one in which the thread is: that is where a circle lives. */
  private static Optional<String> channel(GenericInteractionCreateEvent event) {
    var channel = event.getChannel();
    if (channel instanceof ThreadChannel thread) {
      return Optional.of(thread.getParentChannel().getId());
    }
    return Optional.ofNullable(channel).map(c -> c.getId());
  }

  private static String value(ModalMapping value) {
    return value.getType() == Component.Type.TEXT_INPUT
        ? value.getAsString()
        : value.getAsStringList().stream().findFirst().orElse("");
  }
}
