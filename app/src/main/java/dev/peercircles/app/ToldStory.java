package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.programme.Programme;
import java.util.List;
import java.util.stream.Stream;

/**
 * A story that somebody tells in a demo without their name.
 *
 * @param circle whose box it goes into
 * @param author who tells it
 * @param words what happened, by which it is known again
 * @param withdrawn whether its author takes it out of the box later
 */
record ToldStory(Circle circle, Member author, String words, boolean withdrawn) {
  private static final String TELL = "/circle story tell";

  /** All stories of these acts. */
  static List<ToldStory> of(List<Act> played, Programme programme) {
    return played.stream()
        .filter(a -> a.type().filter(TELL::equals).isPresent())
        .flatMap(a -> one(a, played, programme))
        .toList();
  }

  private static Stream<ToldStory> one(Act told, List<Act> played, Programme programme) {
    return programme.circles().stream()
        .filter(c -> c.id().value().equals(told.circle()))
        .flatMap(c ->
            programme.people().stream()
                .filter(p -> p.id().value().equals(told.who()))
                .map(p -> new ToldStory(c, p, words(told), isWithdrawn(told, played))));
  }

  private static String words(Act told) {
    return told.fill().getOrDefault(Keepsakes.HAPPENED, "");
  }

  private static boolean isWithdrawn(Act told, List<Act> played) {
    return played.stream()
        .filter(a -> a.who().equals(told.who()) && a.circle().equals(told.circle()))
        .anyMatch(a -> a.at().isAfter(told.at()) && a.fill().containsValue("Withdraw it"));
  }
}
