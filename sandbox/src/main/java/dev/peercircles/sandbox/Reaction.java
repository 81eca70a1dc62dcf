package dev.peercircles.sandbox;

import java.util.Map;

/** What a person sees right after something they did. */
public sealed interface Reaction {

  /** An answer, private ({@link Seen#onlyFor}) or for everybody in the channel. */
  record Answered(Seen message) implements Reaction {}

  /** A form opened. */
  record Opened(SeenForm form) implements Reaction {}

  /** The form stays open and says what is wrong, by field name. */
  record Refused(Map<String, String> errors) implements Reaction {
    public Refused {
      errors = Map.copyOf(errors);
    }
  }

  /** It was taken without any words; a form closed. */
  record Taken() implements Reaction {}

  /** The platform showed its own failure ("This interaction failed", "operation_timeout"). */
  record Failed(String words) implements Reaction {}
}
