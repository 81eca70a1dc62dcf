package dev.peercircles.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of pages. */
final class Links {
  private Links() {}

  static Optional<URI> read(At at) {
    return at.text()
        .filter(t -> t.matches("https?://[^\\s\"<>\\\\^`{|}]+"))
        .flatMap(t -> parse(at, t));
  }

  private static Optional<URI> parse(At at, String text) {
    var uri = withHost(text);
    if (uri.isEmpty()) {
      at.error(Words.quote(text) + " is not a link.", "copy it again from the browser.");
    }
    return uri;
  }

  private static Optional<URI> withHost(String text) {
    try {
      return Optional.of(new URI(text)).filter(u -> u.getHost() != null);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
