package dev.peercircles.config;

import dev.peercircles.config.Node.Entry;
import dev.peercircles.config.Node.Kind;
import dev.peercircles.config.Node.Mapping;
import dev.peercircles.config.Node.Scalar;
import dev.peercircles.config.Node.Sequence;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds values under keys that name a secret ({@code password: …}), and values that are too random
 * to have been meant for people. Gives the same tree with those values blackened.
 */
final class SecretValues {
  private static final Pattern NAMES_A_SECRET =
      Pattern.compile(
          "(^|[-_.])(password|passwd|pwd|passphrase|secret|token|api-?_?key|private-?_?key|"
              + "signing-?_?key|credentials?|auth)([-_.]|$)");

  /** Quick, and true for every key of the above; most keys stop here. */
  private static final Pattern HINT =
      Pattern.compile("pass|pwd|secret|token|key|credential|auth", Pattern.CASE_INSENSITIVE);

  /** Long, of one piece, with a digit and letters of both cases. */
  private static final Pattern MIXED =
      Pattern.compile("(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9+/=_-]{20,400}");

  /** Random over letters and digits gives about 4 bits a character in twenty; words under 3.5. */
  private static final double BITS = 3.6;

  private final Problems problems;

  SecretValues(Problems problems) {
    this.problems = problems;
  }

  Node blacken(Node node) {
    return blacken("", node);
  }

  private Node blacken(String key, Node node) {
    return switch (node) {
      case Mapping m -> {
        var entries = new LinkedHashMap<String, Entry>();
        m.entries()
            .forEach((name, e) -> entries.put(name, new Entry(e.key(), blacken(name, e.value()))));
        yield new Mapping(m.place(), entries);
      }
      case Sequence s ->
          new Sequence(s.place(), s.items().stream().map(i -> blacken("", i)).toList());
      case Scalar s -> isSecret(key, s) ? hidden(key, s) : s;
    };
  }

  private Scalar hidden(String key, Scalar secret) {
    Secrets.tell(problems, secret.place(), "a secret", Secrets.into(variable(key)));
    return new Scalar(secret.place(), Secrets.BLACK.repeat(8), Kind.TEXT);
  }

  private static boolean isSecret(String key, Scalar s) {
    boolean black = s.text().replace(Secrets.BLACK, "").isEmpty();
    return !black && s.kind() != Kind.NOTHING && (namesASecret(key) || random(s.text()));
  }

  private static boolean namesASecret(String key) {
    return HINT.matcher(key).find() && NAMES_A_SECRET.matcher(split(key)).find();
  }

  /** {@code botToken} as {@code bot-token}. */
  private static String split(String key) {
    return key.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static boolean random(String value) {
    return value.length() <= 400 && MIXED.matcher(value).matches() && entropy(value) > BITS;
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
    return key.contains("pass") || key.contains("pwd") || key.contains("db")
        ? "DB_PASSWORD"
        : "SLACK_BOT_TOKEN, SLACK_APP_TOKEN, DISCORD_TOKEN or DB_PASSWORD, whichever it is";
  }
}
