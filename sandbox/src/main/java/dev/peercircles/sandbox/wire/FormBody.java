package dev.peercircles.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded}. */
public final class FormBody {
  private FormBody() {}

  /** Names to values in order; the last of several values of one name wins. */
  public static Map<String, String> decode(String encoded) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : encoded.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(plain(pair.substring(0, equals)), plain(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String plain(String encoded) {
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }
}
