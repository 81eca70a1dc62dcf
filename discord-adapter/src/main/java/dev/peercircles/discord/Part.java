package dev.peercircles.discord;

import dev.peercircles.messages.Button;
import dev.peercircles.messages.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** What becomes one component at the top level of a message. */
sealed interface Part {

  /** How many components it takes, those inside it included. */
  int size();

  /** Its texts. */
  Stream<Piece> pieces();

  /** The component; empty if nothing is left to show. */
  Optional<MessageTopLevelComponent> render(TextRenderer texts, int share, CustomId.Giver ids);

  /** Texts, each on lines of its own. */
  record Words(List<Piece> list) implements Part {
    public Words {
      list = List.copyOf(list);
    }

    static Words of(Piece piece) {
      return new Words(List.of(piece));
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public Stream<Piece> pieces() {
      return list.stream();
    }

    @Override
    public Optional<MessageTopLevelComponent> render(
        TextRenderer texts, int share, CustomId.Giver ids) {
      var words =
          list.stream()
              .map(piece -> piece.render(texts, share))
              .filter(piece -> !piece.isEmpty())
              .collect(Collectors.joining("\n"));
      return words.isEmpty() ? Optional.empty() : Optional.of(TextDisplay.of(words));
    }

    private Words and(Words other) {
      return new Words(Stream.concat(list.stream(), other.list.stream()).toList());
    }
  }

  /** Up to five buttons. */
  record Row(List<Button> buttons) implements Part {
    private static final int LONGEST = 5;

    public Row {
      buttons = List.copyOf(buttons);
    }

    /** Rows for these buttons; pages that no button can hold become words. */
    static Stream<Part> of(List<Button> buttons) {
      var fitting = buttons.stream().filter(Buttons::fits).toList();
      var rows = new ArrayList<Part>();
      for (int i = 0; i < fitting.size(); i += LONGEST) {
        rows.add(new Row(fitting.subList(i, Math.min(i + LONGEST, fitting.size()))));
      }
      buttons.stream()
          .filter(Button.Open.class::isInstance)
          .filter(button -> !Buttons.fits(button))
          .map(button -> Text.NONE.link(button.label(), ((Button.Open) button).uri()))
          .forEach(text -> rows.add(Words.of(Piece.paragraph(text))));
      return rows.stream();
    }

    @Override
    public int size() {
      return 1 + buttons.size();
    }

    @Override
    public Stream<Piece> pieces() {
      return Stream.of();
    }

    @Override
    public Optional<MessageTopLevelComponent> render(
        TextRenderer texts, int share, CustomId.Giver ids) {
      var row = buttons.stream().flatMap(button -> Buttons.render(button, ids).stream()).toList();
      return row.isEmpty() ? Optional.empty() : Optional.of(ActionRow.of(row));
    }
  }

  /** A text with a button at its side. */
  record Beside(Piece piece, Button button) implements Part {

    @Override
    public int size() {
      return 3;
    }

    @Override
    public Stream<Piece> pieces() {
      return Stream.of(piece);
    }

    @Override
    public Optional<MessageTopLevelComponent> render(
        TextRenderer texts, int share, CustomId.Giver ids) {
      var words = new Words(List.of(piece)).render(texts, share, ids);
      var side = Buttons.render(button, ids);
      if (words.isPresent() && side.isPresent()) {
        return Optional.of(Section.of(side.get(), (TextDisplay) words.get()));
      }
      return words.or(() -> side.map(ActionRow::of));
    }
  }

  /** How many components these take. */
  static int count(List<Part> parts) {
    return parts.stream().mapToInt(Part::size).sum();
  }

  /** The same in fewer components: texts that follow each other become one. */
  static List<Part> joined(List<Part> parts) {
    var joined = new ArrayList<Part>();
    for (var part : parts) {
      if (part instanceof Words next
          && !joined.isEmpty()
          && joined.getLast() instanceof Words last) {
        joined.set(joined.size() - 1, last.and(next));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }
}
