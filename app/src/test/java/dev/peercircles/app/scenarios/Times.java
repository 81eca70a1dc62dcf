package dev.peercircles.app.scenarios;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times within what people read. */
final class Times {
  private static final Pattern INSTANT = Pattern.compile("\\{(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)}");
  private static final DateTimeFormatter THERE =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

  private Times() {}

  /** The text with times as a reader in this zone sees them: {@code Wed 18:00}. */
  static String read(String text, ZoneId zone) {
    return INSTANT
        .matcher(text)
        .replaceAll(m -> THERE.format(Instant.parse(m.group(1)).atZone(zone)));
  }
}
