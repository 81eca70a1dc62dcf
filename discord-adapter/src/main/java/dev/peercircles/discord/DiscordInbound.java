package dev.peercircles.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.CommandRouter;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Form;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what people do on Discord to the router, and its reply back to them. Every answer is for
 * them alone. Called on a virtual thread per event, in no particular order; an event that comes
 * twice is taken once.
 */
@Singleton
final class DiscordInbound extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(DiscordInbound.class);
  private static final Duration LIFE_OF_AN_INTERACTION = Duration.ofMinutes(15);
  private static final int MANY = 1 << 20;

  private final CommandRouter router;
  private final IncomingReader reader;
  private final Answers answers;
  private final KeptForms forms;

  /** Ids only; Discord's gateway replays events after a resume. */
  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(LIFE_OF_AN_INTERACTION).build();

  private final Semaphore atWork = new Semaphore(MANY);

  @Inject
  DiscordInbound(CommandRouter router, IncomingReader reader, Answers answers, KeptForms forms) {
    this.router = router;
    this.reader = reader;
    this.answers = answers;
    this.forms = forms;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    once(event, () -> take(event, event, reader.typed(event)));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    once(
        event,
        () -> {
          var kept = KeptForms.press(event.getComponentId());
          if (kept.isPresent()) {
            take(event, kept.get());
          } else {
            take(event, event, reader.pressed(event));
          }
        });
  }

  private void take(ButtonInteractionEvent event, KeptForms.Press press) {
    switch (press.wish()) {
      case OPEN -> answers.keptForm(event, event, press.handle());
      case SEND -> {
        if (answers.deferInPlace(event)) {
          forms
              .take(press.handle())
              .ifPresentOrElse(
                  form -> send(event, form),
                  () -> answers.inPlace(event, DiscordTexts.formForgotten()));
        }
      }
      case DROP -> {
        forms.take(press.handle());
        if (answers.deferInPlace(event)) {
          answers.inPlace(event, DiscordTexts.dropped());
        }
      }
    }
  }

  /** As if the form had been sent as it stands; what isn't taken is given back. */
  private void send(ButtonInteractionEvent event, Form form) {
    var incoming = reader.sent(event, form);
    answers.afterwards(event, route(incoming), Preview.words(form), Optional.empty());
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    once(
        event,
        () -> {
          var incoming = reader.submitted(event);
          if (answers.defer(event)) {
            answers.afterwards(
                event,
                route(incoming),
                IncomingReader.written(event),
                CustomId.opener(event.getModalId()));
          }
        });
  }

  /** Waits until nothing is being answered any more, but not longer than this. */
  boolean drain(Duration atMost) throws InterruptedException {
    if (!atWork.tryAcquire(MANY, atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    atWork.release(MANY);
    return true;
  }

  private void take(IReplyCallback reply, IModalCallback modal, Incoming incoming) {
    if (incoming.kind() == AnswerKind.FORM) {
      // A form must be the first response, so nothing is deferred; the router is quick here.
      switch (route(incoming)) {
        case Reply.Opens(Form form) -> answers.open(modal, form, incoming.again());
        case Reply other -> answers.atOnce(reply, other);
      }
    } else if (answers.defer(reply)) {
      answers.afterwards(reply, route(incoming));
    }
  }

  private Reply route(Incoming incoming) {
    try {
      return router.route(incoming.invocation());
    } catch (RuntimeException | Error e) {
      // Its words may quote people: only where it happened is logged.
      log.error("a bug while answering: {} at {}", e.getClass().getName(), Failures.where(e));
      return new Reply.Refused(DiscordTexts.broke());
    }
  }

  private void once(Interaction event, Runnable work) {
    if (seen.asMap().putIfAbsent(event.getId(), true) != null || !atWork.tryAcquire()) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException e) {
      // Only the platform can have failed here; its messages may hold what people wrote.
      log.warn("an answer did not reach Discord: {}", Failures.inWords(e));
    } finally {
      atWork.release();
    }
  }
}
