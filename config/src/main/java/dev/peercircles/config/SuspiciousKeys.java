package dev.peercircles.config;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds values under keys that name a secret ({@code password: …}), and anything under a key that
 * is too random to have been meant for people.
 */
final class SuspiciousKeys {
  static final String ANY =
      "SLACK_BOT_TOKEN, SLACK_APP_TOKEN, DISCORD_TOKEN or DB_PASSWORD, whichever it is";

  /** A key and a plain or quoted word after it on the same line. */
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![A-Za-z0-9_.-])([A-Za-z][A-Za-z0-9_.-]{1,60}+)[\"']?[ \\t]*+[:=][ \\t]*+[\"']?"
              + "([^\\s\"',{}\\[\\]#]{8,400}+)");

  private static final Pattern NAMES_A_SECRET =
      Pattern.compile(
          "(^|[-_.])(password|passwd|pwd|passphrase|secret|token|api-?_?key|private-?_?key|"
              + "signing-?_?key|credentials?|auth)([-_.]|$)");

  /** Quick, and true for every key of the above; most keys stop here. */
  private static final Pattern HINT =
      Pattern.compile("pass|pwd|secret|token|key|credential|auth", Pattern.CASE_INSENSITIVE);

  /** Random over letters and digits gives about 4 bits a character in twenty; words under 3.5. */
  private static final double BITS = 3.6;

  private static final int LONG = 20;

  private final Problems problems;

  SuspiciousKeys(Problems problems) {
    this.problems = problems;
  }

  String blacken(String file, StringBuilder text) {
    var pair = PAIR.matcher(text.toString());
    while (pair.find()) {
      var key = pair.group(1);
      var value = pair.group(2);
      if (namesASecret(key) ? !blackened(value) : random(value)) {
        Secrets.hide(problems, file, text, pair, 2, "a secret", Secrets.into(variable(key)));
      }
    }
    return text.toString();
  }

  private static boolean namesASecret(String key) {
    return HINT.matcher(key).find() && NAMES_A_SECRET.matcher(split(key)).find();
  }

  /** {@code botToken} as {@code bot-token}. */
  private static String split(String key) {
    return key.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static boolean blackened(String value) {
    return value.chars().allMatch(c -> c == 'x');
  }

  /** Long, of one piece, with letters of both cases and digits, and no pattern to it. */
  private static boolean random(String value) {
    return value.length() >= LONG
        && value.matches("[A-Za-z0-9+/=_-]+")
        && value.chars().anyMatch(Character::isDigit)
        && value.chars().anyMatch(Character::isLowerCase)
        && value.chars().anyMatch(Character::isUpperCase)
        && entropy(value) > BITS;
  }

  /** Shannon's, in bits a character. */
  private static double entropy(String value) {
    var counts = new int[128];
    value.chars().forEach(c -> counts[c]++);
    double bits = 0;
    for (int n : counts) {
      double share = (double) n / value.length();
      bits -= n == 0 ? 0 : share * Math.log(share) / Math.log(2);
    }
    return bits;
  }

  private static String variable(String name) {
    var key = split(name);
    if (key.contains("discord")) {
      return "DISCORD_TOKEN";
    }
    if (key.contains("app")) {
      return "SLACK_APP_TOKEN";
    }
    if (key.contains("slack") || key.contains("bot")) {
      return "SLACK_BOT_TOKEN";
    }
    return key.contains("pass") || key.contains("pwd") || key.contains("db") ? "DB_PASSWORD" : ANY;
  }
}
