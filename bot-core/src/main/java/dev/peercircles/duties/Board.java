package dev.peercircles.duties;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A post that takes lines and can be shown again when one of them changed. An extension point:
 * bound in a set. Stateless.
 */
public interface Board {

  /** Whose lines it takes. */
  Line.Slot slot();

  /** The post that stands, and would have taken a line of today; empty if none does. */
  Optional<MessageKey> standing(Circle circle, Instant now);

  /** Whether a newer one comes up to this local day, inclusive: then a line can wait for it. */
  boolean isAnotherDueBy(Circle circle, LocalDate day, Instant now);

  /**
   * An edit of it with the lines that it has by now. Called inside a unit of work.
   *
   * @param post what {@link #standing} said
   */
  Post again(Circle circle, MessageKey post, Instant now);
}
