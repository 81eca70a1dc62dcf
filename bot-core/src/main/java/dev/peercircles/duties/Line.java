package dev.peercircles.duties;

import dev.peercircles.circles.CircleId;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * One line that a feature hands to another's post, so that the circle gets two posts a week and no
 * more.
 *
 * @param key its name, unique for ever
 * @param circle whose
 * @param slot which post takes it
 * @param rank order within the post, smallest first
 * @param text what it says
 * @param buttons what can be pressed beside it, at most two
 * @param from first local day on which it may be taken
 * @param until last local day on which it may be taken; then it is dropped
 */
public record Line(
    String key,
    CircleId circle,
    Slot slot,
    int rank,
    Text text,
    List<Button> buttons,
    LocalDate from,
    LocalDate until) {
  public Line {
    buttons = List.copyOf(buttons);
    if (buttons.size() > 2) {
      throw new IllegalArgumentException("a line has at most two buttons: " + key);
    }
  }

  /** The same on other days. */
  public Line during(LocalDate first, LocalDate last) {
    return new Line(key, circle, slot, rank, text, buttons, first, last);
  }

  /** Which post takes a line. */
  public enum Slot {
    /** The weekly post that opens the check-in. */
    WEEKLY,
    /** The agenda: one problem a line, in the order in which to talk about them. */
    AGENDA
  }
}
