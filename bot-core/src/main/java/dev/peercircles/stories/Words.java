package dev.peercircles.stories;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The four words that an author gets: about 44 bits. The words mean nothing and can be said in most
 * languages, so nobody's own words are among them.
 */
final class Words {
  static final int SIZE = 2_048;
  private static final int FOUR = 4;

  private static final List<String> LIST = read();

  private final RandomGenerator chance;

  @Inject
  Words(RandomGenerator chance) {
    this.chance = chance;
  }

  /** Four words, with spaces between. */
  String draw() {
    return Stream.generate(() -> LIST.get(chance.nextInt(SIZE)))
        .limit(FOUR)
        .collect(Collectors.joining(" "));
  }

  /** The words as they were given out, however they were typed; empty if they aren't four. */
  static Optional<String> typed(String text) {
    var words =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
            .filter(w -> !w.isEmpty())
            .toList();
    return words.size() == FOUR ? Optional.of(String.join(" ", words)) : Optional.empty();
  }

  List<String> list() {
    return LIST;
  }

  private static List<String> read() {
    var stream = Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"));
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
