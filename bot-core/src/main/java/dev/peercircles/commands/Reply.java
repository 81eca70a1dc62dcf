package dev.peercircles.commands;

import dev.peercircles.delivery.Handed;
import dev.peercircles.messages.Attachment;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a person gets back at once. */
public sealed interface Reply {

  /** Done: a private message, and posts that enter the outbox in the same transaction. */
  record Said(Message message, List<Post> posts) implements Reply {
    public Said {
      posts = List.copyOf(posts);
    }
  }

  /**
   * A file for whoever asks, in their own conversation with the bot, and the private answer once it
   * is known what became of it. Handed over after the unit of work and at most once: kept nowhere,
   * never tried again.
   *
   * @param words what stands beside it
   */
  record Hands(Attachment file, String words, Function<Handed, Message> answer) implements Reply {}

  /** A form. */
  record Opens(Form form) implements Reply {}

  /** Not done, and what to do next. Private; nothing is written. */
  record Refused(Message message) implements Reply {}

  /**
   * A form's values don't do: field id to what is wrong. Nothing is written, nothing typed is lost
   * where the platform allows.
   */
  record Invalid(Map<String, String> errors) implements Reply {
    public Invalid {
      errors = Map.copyOf(errors);
    }
  }

  static Reply said(Message message, Post... posts) {
    return new Said(message, List.of(posts));
  }

  static Reply refused(String words) {
    return new Refused(Message.of(words));
  }
}
