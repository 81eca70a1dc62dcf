package dev.peercircles.config;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets by their shape in a text, comments included, tells each and blackens it at once, so
 * that nothing that comes later can print it.
 */
final class Secrets {
  /** What stands in place of each character of a secret. */
  static final String BLACK = "x";

  /**
   * A kind of secret.
   *
   * @param shape what it looks like; if it has a group, that is the secret part
   * @param name what it is
   * @param instead what to do when it is taken out
   */
  private record Kind(Pattern shape, String name, String instead) {}

  private static final List<Kind> KINDS =
      List.of(
          kind("xoxb-[A-Za-z0-9-]{6,}", "a Slack bot token", into("SLACK_BOT_TOKEN")),
          kind("xapp-[A-Za-z0-9-]{6,}", "a Slack app token", into("SLACK_APP_TOKEN")),
          kind("xox[a-z]-[A-Za-z0-9-]{6,}", "a Slack token", into("SLACK_BOT_TOKEN")),
          kind(
              "https://hooks\\.slack\\.com/services/([A-Za-z0-9/]{6,200})",
              "a Slack webhook",
              "leave posting to the bot itself"),
          kind(
              "(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{23,28}\\.[A-Za-z0-9_-]{6,7}\\.[A-Za-z0-9_-]{27,80}",
              "a Discord token",
              into("DISCORD_TOKEN")),
          kind(
              "(?i)[?&;]password=([^&\\s\"';]{1,200})", "a database password", into("DB_PASSWORD")),
          kind(
              "(?:jdbc:|postgres|sql)[a-z:]{0,20}://[^\\s:/@\"']{1,100}:([^\\s/@\"']{1,200})@",
              "a database password",
              into("DB_PASSWORD")),
          kind(
              "[a-z]://[^\\s:/@\"']{1,100}:([^\\s/@\"']{1,200})@",
              "a password in an address",
              "write an address that needs none"),
          kind(
              "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----",
              "a private key",
              "keep it where only its owner can read it"));

  private static Kind kind(String shape, String name, String instead) {
    return new Kind(Pattern.compile(shape), name, instead);
  }

  /** The cure that names a variable of the environment. */
  static String into(String variable) {
    return "put it into the environment as " + variable;
  }

  private final Problems problems;

  Secrets(Problems problems) {
    this.problems = problems;
  }

  /** The same text, secrets replaced by as many letters, so that places stay. */
  Source blacken(Source source) {
    var text = new StringBuilder(source.text());
    for (var kind : KINDS) {
      var found = kind.shape().matcher(text.toString());
      while (found.find()) {
        hide(source.name(), text, found, kind);
      }
    }
    return new Source(source.name(), text.toString());
  }

  private void hide(String file, StringBuilder text, Matcher found, Kind kind) {
    int start = found.start(found.groupCount());
    int end = found.end(found.groupCount());
    if (!problems.enough()) {
      tell(problems, place(file, text, start), kind.name(), kind.instead());
    }
    for (int i = start; i < end; i++) {
      text.setCharAt(i, BLACK.charAt(0));
    }
  }

  static void tell(Problems problems, Place place, String name, String instead) {
    problems.error(
        place,
        "",
        "Here stands what looks like " + name + ". Secrets are never read from YAML.",
        "take it out, " + instead + ", and have a new one issued: this one has stood in a file.");
  }

  private static Place place(String file, CharSequence text, int index) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < index; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Place(file, line, index - start + 1);
  }
}
