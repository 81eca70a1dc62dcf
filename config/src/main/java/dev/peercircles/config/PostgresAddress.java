package dev.peercircles.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The address of a PostgreSQL database. Of what the driver understands it may name who and where,
 * and how the connection is protected: the rest, limits above all, is ours to set, and some of it
 * loads classes by name.
 */
final class PostgresAddress {
  static final String SCHEME = "jdbc:postgresql:";
  static final String CURE =
      "write `storage: jdbc:postgresql://host/database?user=name`, and put the password into the"
          + " environment as DB_PASSWORD.";

  private static final Set<String> PARAMETERS =
      Set.of(
          "user",
          "currentSchema",
          "ssl",
          "sslmode",
          "sslrootcert",
          "sslcert",
          "sslkey",
          "targetServerType");

  private PostgresAddress() {}

  /** What is wrong with it, if anything is. */
  static Optional<String> wrong(String url) {
    try {
      var uri = new URI(url.substring("jdbc:".length()));
      if (uri.getRawAuthority() == null || !isName(uri.getPath())) {
        return Optional.of("This address names no server or no database.");
      }
      if (uri.getRawUserInfo() != null) {
        return Optional.of("This address names its user before the server.");
      }
      return unknown(uri)
          .map("The address holds `%s`, which is not for you to set here."::formatted);
    } catch (URISyntaxException e) {
      return Optional.of("This is not an address.");
    }
  }

  private static boolean isName(String path) {
    return path.length() > 1 && path.indexOf('/', 1) < 0;
  }

  private static Optional<String> unknown(URI uri) {
    return Optional.ofNullable(uri.getRawQuery()).stream()
        .flatMap(query -> Arrays.stream(query.split("&", -1)))
        .map(pair -> pair.split("=", 2)[0])
        .filter(Predicate.not(PARAMETERS::contains))
        .findFirst();
  }
}
