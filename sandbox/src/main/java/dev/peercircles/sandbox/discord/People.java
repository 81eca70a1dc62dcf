package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Happening.What;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** What people do in front of their screens. */
final class People {
  private static final String NO_ANSWER = "The application did not respond";
  private static final String NO_PRESS = "This interaction failed";
  private static final String NO_SUBMIT = "Something went wrong. Try again.";

  private final Parts parts;

  /** Either something to send, or what the person sees at once. */
  private sealed interface Step {
    record Send(Interactions.Act act, String failure) implements Step {}

    record Done(Reaction reaction) implements Step {}
  }

  People(Parts parts) {
    this.parts = parts;
  }

  Reaction type(String person, String channel, String line) {
    return reaction(person, channel, locked(() -> typing(person, channel, line)));
  }

  Reaction press(String person, Seen message, List<String> labels) {
    return reaction(person, message.channel(), locked(() -> pressing(person, message, labels)));
  }

  Reaction submit(String person, SeenForm form, Map<String, String> values) {
    Reaction reaction =
        reaction(person, form.channel(), locked(() -> submitting(person, form, values)));
    if (reaction instanceof Reaction.Answered || reaction instanceof Reaction.Taken) {
      locked(() -> {
        parts.forms.close(form.id());
        return form;
      });
    }
    return reaction;
  }

  private <T> T locked(Supplier<T> work) {
    synchronized (parts.guild) {
      return work.get();
    }
  }

  private Reaction reaction(String person, String channel, Step step) {
    Reaction reaction =
        switch (step) {
          case Step.Send send -> parts.interactions.send(send.act(), send.failure());
          case Step.Done done -> done.reaction();
        };
    if (reaction instanceof Reaction.Failed failed) {
      parts.history.act(What.FAILED, channel, person, Optional.empty(), failed.words());
    }
    return reaction;
  }

  private static Step failed(String words) {
    return new Step.Done(new Reaction.Failed(words));
  }

  private Step typing(String person, String place, String line) {
    Channel channel = parts.sight.channel(person, place);
    parts.history.act(What.TYPED, channel.shownAs(), person, Optional.empty(), line);
    if (!line.startsWith("/")) {
      say(person, channel, line);
      return new Step.Done(new Reaction.Taken());
    }
    if (channel instanceof Channel.Direct) {
      return failed("no such command"); // a guild's commands don't reach into direct conversations
    }
    if (!parts.rights.may(person, channel, Right.USE_APPLICATION_COMMANDS)) {
      return failed("no such command");
    }
    return switch (parts.slash.resolve(line, parts.guild.spec().id())) {
      case SlashLine.Result.Unknown unknown -> failed(unknown.words());
      case SlashLine.Result.Resolved resolved ->
          new Step.Send(
              new Interactions.Act(
                  Interaction.Kind.COMMAND,
                  person,
                  channel,
                  resolved.data(),
                  Optional.empty(),
                  Optional.empty()),
              NO_ANSWER);
    };
  }

  private Step pressing(String person, Seen seen, List<String> labels) {
    StoredMessage message = parts.sight.message(person, seen);
    String words = String.join(", ", labels);
    parts.history.act(What.PRESSED, seen.channel(), person, Optional.of(seen), words);
    Optional<ObjectNode> found = Picker.find(message.body(), labels.getFirst());
    if (found.isEmpty()) {
      return failed("no such button");
    }
    ObjectNode component = found.get();
    if (Json.flag(component, "disabled", false)) {
      return failed("this button is disabled");
    }
    if (component.hasNonNull("url")) {
      return new Step.Done(new Reaction.Taken());
    }
    return new Step.Send(
        new Interactions.Act(
            Interaction.Kind.COMPONENT,
            person,
            parts.guild.channel(message.channel()).orElseThrow(),
            Picker.data(component, labels),
            Optional.of(message),
            Optional.empty()),
        NO_PRESS);
  }

  private Step submitting(String person, SeenForm form, Map<String, String> values) {
    Optional<Forms.Open> open =
        parts.forms.find(form.id()).filter(o -> o.from().person().equals(person));
    if (open.isEmpty()) {
      return failed("this form is closed");
    }
    FilledForm filled = new FilledForm(open.get().modal(), values);
    parts.history.form(What.SUBMITTED, person, form, filled.words());
    if (!filled.errors().isEmpty()) {
      return new Step.Done(new Reaction.Refused(filled.errors()));
    }
    Interaction.Origin from = open.get().from();
    ObjectNode trigger = from.metadata().deepCopy();
    return new Step.Send(
        new Interactions.Act(
            Interaction.Kind.MODAL,
            person,
            from.channel(),
            filled.data(),
            from.message().flatMap(parts.store::find),
            Optional.of(trigger)),
        NO_SUBMIT);
  }

  void reply(String person, Seen seen, String text) {
    locked(() -> {
      StoredMessage message = parts.sight.message(person, seen);
      Channel place = parts.guild.channel(message.channel()).orElseThrow();
      Channel thread = place instanceof Channel.Text ? parts.threads.below(message, person) : place;
      parts.history.act(What.REPLIED, seen.channel(), person, Optional.of(seen), text);
      return say(person, thread, text);
    });
  }

  private StoredMessage say(String person, Channel channel, String text) {
    Right needed =
        channel instanceof Channel.Thread ? Right.SEND_MESSAGES_IN_THREADS : Right.SEND_MESSAGES;
    if (!parts.rights.may(person, channel, needed)) {
      throw new IllegalArgumentException(person + " may not write in " + channel.id());
    }
    Body words = new Body(text, Json.array(), Json.array(), Json.array(), 0, Body.Mentions.NONE);
    return parts.messages.post(
        channel,
        person,
        parts.bodies.named(words, person, channel),
        Optional.empty(),
        Optional.empty());
  }
}
