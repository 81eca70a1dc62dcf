package dev.peercircles.slack;

import dev.peercircles.commands.Command;
import dev.peercircles.commands.Dates;
import dev.peercircles.commands.Identity;
import dev.peercircles.commands.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives the words of one line to the options of one command. */
final class ArgumentReader {
  /** A person or channel as Slack writes it when it resolves what people type. */
  private static final Pattern MENTION = Pattern.compile("<[@#]([A-Z0-9]+)(\\|[^>]*)?>");

  private static final Pattern NAMED = Pattern.compile("([a-zA-Z-]+)[:=](.*)");

  private final Command command;
  private final List<Option> open;
  private final Map<String, String> given = new LinkedHashMap<>();

  private ArgumentReader(Command command) {
    this.command = command;
    this.open = new ArrayList<>(command.options().stream().filter(Option::shown).toList());
  }

  static Parsed read(Command command, List<String> words) {
    return new ArgumentReader(command).read(words);
  }

  private Parsed read(List<String> words) {
    if (command.identity() == Identity.WITHHELD && !words.isEmpty()) {
      return mistyped(SlackTexts.notHere(Usage.of(command)));
    }
    int next = 0;
    while (next < words.size()) {
      int taken = take(words.subList(next, words.size()));
      if (taken == 0) {
        return mistyped(SlackTexts.tooMuch(Fit.cut(words.get(next), 40), Usage.of(command)));
      }
      next += taken;
    }
    return open.stream()
        .filter(Option::required)
        .findFirst()
        .<Parsed>map(o -> mistyped(SlackTexts.lacks(o.name(), Usage.of(command))))
        .orElseGet(() -> new Parsed.Asks(command, given));
  }

  /** How many words the next option takes; 0 if none wants them. */
  private int take(List<String> words) {
    var named = NAMED.matcher(words.getFirst());
    if (named.matches()) {
      var option = open(named.group(1));
      if (option.isPresent()) {
        return give(option.get(), named.group(2), words);
      }
    }
    var option = open(words.getFirst());
    if (option.isPresent() && words.size() > 1 && isNamed(option.get(), words)) {
      return 1 + give(option.get(), words.get(1), words.subList(1, words.size()));
    }
    return open.isEmpty() ? 0 : give(meant(words), words.getFirst(), words);
  }

  /**
   * Free words may begin like the name of an option: {@code date pickers}, {@code plan for the
   * worst}. So before them a date must be one, and what could be any word is named only if another
   * name follows, or in the form {@code plan:host}.
   */
  private boolean isNamed(Option option, List<String> words) {
    if (!takesWords()) {
      return true;
    }
    return switch (option.kind()) {
      case WORDS -> true;
      case DATE, NUMBER, PERSON -> fits(option, words.get(1)) || isDay(option, words.get(1));
      case CHOICE, CIRCLE -> words.size() > 3 && isName(words.get(2));
    };
  }

  private static boolean isDay(Option option, String word) {
    return option.kind() == Option.Kind.DATE && Dates.read(word, LocalDate.EPOCH).isPresent();
  }

  private boolean isName(String word) {
    var named = NAMED.matcher(word);
    return open(named.matches() ? named.group(1) : word).isPresent();
  }

  /** Which option a word without a name is for: what may be left out takes only what fits it. */
  private Option meant(List<String> words) {
    long needed = open.stream().filter(o -> o.required() && o.kind() != Option.Kind.WORDS).count();
    return open.stream()
        .filter(o -> o.required() || (words.size() > needed && fits(o, words.getFirst())))
        .findFirst()
        .orElseGet(open::getFirst);
  }

  private boolean fits(Option option, String word) {
    return switch (option.kind()) {
      case DATE -> isDate(word);
      case PERSON -> word.startsWith("@") || MENTION.matcher(word).matches();
      case NUMBER -> word.matches("-?[0-9]+");
      case CHOICE -> option.choices().contains(word.toLowerCase(Locale.ROOT));
      case CIRCLE -> !takesWords();
      case WORDS -> true;
    };
  }

  /** Before free words only one that can be nothing else: a topic may begin with a weekday. */
  private boolean isDate(String word) {
    return Dates.read(word, LocalDate.EPOCH).isPresent()
        && (!takesWords() || Character.isDigit(word.charAt(0)));
  }

  private boolean takesWords() {
    return open.stream().anyMatch(o -> o.kind() == Option.Kind.WORDS);
  }

  private int give(Option option, String first, List<String> words) {
    open.remove(option);
    boolean all = option.kind() == Option.Kind.WORDS;
    var rest = words.subList(1, words.size());
    given.put(option.name(), all ? words(with(first, rest)) : value(option, first));
    return all ? words.size() : 1;
  }

  /** As they were typed: Slack escapes three characters in what follows a command. */
  private static String words(List<String> all) {
    return String.join(" ", all)
        .strip()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static List<String> with(String first, List<String> rest) {
    var all = new ArrayList<>(rest);
    all.addFirst(first);
    return all;
  }

  private Optional<Option> open(String name) {
    return open.stream().filter(o -> o.name().equals(name.toLowerCase(Locale.ROOT))).findFirst();
  }

  private static String value(Option option, String word) {
    var mention = MENTION.matcher(word);
    return option.kind() == Option.Kind.PERSON && mention.matches() ? mention.group(1) : word;
  }

  private static Parsed mistyped(dev.peercircles.messages.Message cure) {
    return new Parsed.Mistyped(cure);
  }
}
