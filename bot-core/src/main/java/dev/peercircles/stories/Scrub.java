package dev.peercircles.stories;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a text what can lead to somebody: names of the directory, addresses, numbers, links,
 * tickets, exact dates, mentions. It works here and asks nobody. What it gives back it would leave
 * as it is. Immutable.
 */
final class Scrub {
  private static final int ROUNDS = 12;
  private static final int SHORT_NAME = 3;

  /** Names that are words as well: with a capital they are taken for names. */
  private static final Set<String> ALSO_WORDS =
      Set.of(
          "april", "bill", "brook", "chase", "dale", "dawn", "dean", "drew", "faith", "frank",
          "glen", "grace", "grant", "heath", "hope", "hunter", "jack", "june", "king", "lane",
          "lily", "mark", "mason", "miles", "page", "penny", "reed", "rich", "rose", "sandy",
          "star", "summer", "wade", "will");

  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String NOT_IN_A_WORD = "(?<![\\p{L}\\p{N}_])";
  private static final String WORD_ENDS = "(?![\\p{L}\\p{N}_])";

  private record Rule(Trace trace, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          rule(Trace.MENTION, "<(?:[@#!/]|a?:|t:|id:)[^<>\n]{0,100}>"),
          rule(Trace.MENTION, "(?:<[@#!]+)+"),
          rule(
              Trace.EMAIL,
              "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"),
          rule(Trace.LINK, "(?:(?<![\\p{L}\\p{N}+.-])\\p{L}[\\p{L}\\p{N}+.-]*+)?://[^\\s]*"),
          rule(Trace.LINK, "(?:www\\.|mailto:|tel:|discord\\.gg/)[^\\s]+"),
          rule(
              Trace.LINK,
              NOT_IN_A_WORD
                  + "(?:[\\p{L}\\p{N}-]+\\.)+(?:com|org|net|io|dev|app|example|local|internal|cloud"
                  + "|co|ai|me|info|biz|eu|uk|us|de|fr|in|pt|es|it|nl|ch|at|gg|ly)"
                  + "(?:[:/][^\\s]*|"
                  + WORD_ENDS
                  + ")"),
          rule(Trace.MENTION, "@+[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*"),
          new Rule(Trace.TICKET, Pattern.compile("(?<![A-Z])[A-Z][A-Z0-9]{1,30}-[0-9]{1,7}")),
          rule(Trace.TICKET, NOT_IN_A_WORD + "#[0-9]{2,}" + WORD_ENDS),
          rule(Trace.DATE, NOT_IN_A_WORD + "[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}" + WORD_ENDS),
          rule(
              Trace.DATE,
              NOT_IN_A_WORD + "[0-9]{1,2}[./][0-9]{1,2}[./](?:[0-9]{4}|[0-9]{2})?" + WORD_ENDS),
          rule(
              Trace.DATE,
              NOT_IN_A_WORD
                  + "[0-9]{1,2}(?:st|nd|rd|th|\\.)? (?:of )?"
                  + MONTH
                  + "(?:,? [0-9]{4})?"
                  + WORD_ENDS),
          rule(
              Trace.DATE,
              NOT_IN_A_WORD + MONTH + " [0-9]{1,2}(?:st|nd|rd|th)?(?:,? [0-9]{4})?" + WORD_ENDS),
          rule(Trace.PHONE, NOT_IN_A_WORD + "\\+?\\(?[0-9](?:[ ()/.-]{0,2}[0-9]){6,}" + WORD_ENDS));

  private final Directory directory;

  /** The rules for the names of those who were there last; made anew when people come and go. */
  private final AtomicReference<Names> names =
      new AtomicReference<>(new Names(List.of(), List.of()));

  private record Names(List<String> of, List<Rule> rules) {}

  @Inject
  Scrub(Directory directory) {
    this.directory = directory;
  }

  /**
   * A text and what was taken out of it.
   *
   * @param text what is left
   * @param found what was found
   */
  record Clean(String text, Set<Trace> found) {
    Clean {
      found = Set.copyOf(found);
    }
  }

  /** A story and what was taken out of it. */
  record CleanStory(Story story, Set<Trace> found) {}

  /** Takes traces out of all parts of a story. */
  CleanStory clean(String expected, String happened, String differently, Story.Alone alone) {
    var parts = Stream.of(expected, happened, differently).map(this::clean).toList();
    var found = EnumSet.noneOf(Trace.class);
    parts.forEach(p -> found.addAll(p.found()));
    return new CleanStory(
        new Story(parts.get(0).text(), parts.get(1).text(), parts.get(2).text(), alone), found);
  }

  /** Takes traces out of a text, and cuts it to the longest that a part may be. */
  Clean clean(String text) {
    var found = EnumSet.noneOf(Trace.class);
    var rules = rules();
    var before = cut(Normal.of(text));
    var after = before;
    int round = 0;
    do {
      before = after;
      after = cut(Normal.of(once(before, rules, found)));
      round++;
    } while (!after.equals(before) && round < ROUNDS);
    // A text that never settles was made to: nothing of it is worth keeping.
    return after.equals(before) ? new Clean(after, found) : new Clean("", found);
  }

  private List<Rule> rules() {
    var all = directory.names();
    var known = names.get();
    if (!known.of().equals(all)) {
      known = new Names(all, names(all));
      names.set(known);
    }
    return Stream.concat(RULES.stream(), known.rules().stream()).toList();
  }

  private static String once(String text, List<Rule> rules, Set<Trace> found) {
    var left = text;
    for (var rule : rules) {
      var cleaned = rule.pattern().matcher(left).replaceAll(instead(rule.trace(), left));
      if (!cleaned.equals(left)) {
        found.add(rule.trace());
      }
      left = cleaned;
    }
    return left;
  }

  /** With a capital where a sentence begins. */
  private static Function<MatchResult, String> instead(Trace trace, String in) {
    var words = trace.instead();
    return match -> Sentence.beginsAt(in, match.start()) ? capital(words) : words;
  }

  private static String cut(String text) {
    if (text.length() <= Story.LONGEST) {
      return text;
    }
    boolean half = Character.isHighSurrogate(text.charAt(Story.LONGEST - 1));
    return text.substring(0, Story.LONGEST - (half ? 1 : 0)).strip();
  }

  private static Rule rule(Trace trace, String pattern) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Rule(trace, Pattern.compile(pattern, flags));
  }

  /** Whole names, and each part of them. */
  private static List<Rule> names(List<String> all) {
    return all.stream()
        .map(Normal::of)
        .flatMap(n -> Stream.concat(Stream.of(n), Stream.of(n.split("[ \n]"))))
        .filter(n -> n.length() > 1)
        .distinct()
        .sorted((one, other) -> other.length() - one.length())
        .map(Scrub::name)
        .toList();
  }

  /** In small letters some names are more often a word: "dev", "will". */
  private static Rule name(String name) {
    var spelt = Pattern.quote(name);
    boolean word =
        name.length() <= SHORT_NAME || ALSO_WORDS.contains(name.toLowerCase(Locale.ROOT));
    if (word) {
      spelt =
          Stream.of(name, name.toUpperCase(Locale.ROOT), capital(name))
              .distinct()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?:", ")"));
    }
    int flags = word ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Rule(Trace.NAME, Pattern.compile(NOT_IN_A_WORD + spelt + WORD_ENDS, flags));
  }

  private static String capital(String name) {
    int first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
  }
}
