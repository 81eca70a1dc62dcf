package dev.peercircles.app;

import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the people of a demo keep to themselves: their four words, and which story is theirs. The
 * bot knows neither.
 */
final class Keepsakes {
  /** Acts in the name of whoever's story was posted last. */
  static final String AUTHOR = "author";

  /** Stands in a form for the four words of whoever fills it in. */
  static final String THEIRS = "theirs";

  /** How a story begins that has no name. */
  static final String TITLE = "A story from somebody in this circle";

  /** The part of the form by which a story is known again. */
  static final String HAPPENED = "What happened";

  private static final Pattern FOUR =
      Pattern.compile("Your four words: \\W*(?<words>[a-z]+(?: [a-z]+){3})");

  private final Map<String, String> told = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  /** Somebody wrote this in a form. */
  void fills(String who, Map<String, String> values) {
    Optional.ofNullable(values.get(HAPPENED)).ifPresent(v -> told.put(who, v));
  }

  /** Somebody reads what came back. */
  void reads(String who, Reaction reaction) {
    four(text(reaction)).forEach(w -> words.put(who, w));
  }

  Optional<String> wordsOf(String who) {
    return Optional.ofNullable(words.get(who));
  }

  /** Whose story stands in the channel as the last one, if it is known here. */
  Optional<String> author(List<Happening> happenings, String channel) {
    return happenings.stream()
        .filter(h -> h.channel().equals(channel) && Examination.byBotAtTheTop(h))
        .map(h -> h.message().map(Seen::text).orElse(""))
        .filter(t -> t.startsWith(TITLE))
        .reduce((_, last) -> last)
        .flatMap(this::whose);
  }

  private Optional<String> whose(String story) {
    return told.entrySet().stream()
        .filter(e -> story.contains(e.getValue()))
        .map(Map.Entry::getKey)
        .min(Comparator.naturalOrder());
  }

  /** Each time that somebody is given four words in this text. */
  static Stream<String> four(String text) {
    return FOUR.matcher(text).results().map(m -> m.group("words"));
  }

  private static String text(Reaction reaction) {
    return switch (reaction) {
      case Reaction.Answered(var message) -> message.text();
      case Reaction.Opened(var form) -> text(form);
      case Reaction.Refused _, Reaction.Taken _, Reaction.Failed _ -> "";
    };
  }

  /** The words of a form: Slack shows an answer in its place. */
  static String text(SeenForm form) {
    return form.fields().stream()
        .map(f -> f.label() + "\n" + f.initial())
        .collect(Collectors.joining("\n"));
  }
}
