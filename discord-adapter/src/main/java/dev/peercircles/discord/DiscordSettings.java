package dev.peercircles.discord;

import java.util.Optional;

/**
 * What the adapter needs to know to reach its one guild.
 *
 * @param token the bot's token; never printed
 * @param guild the guild's id
 * @param restUrl where the REST API is, if not at Discord: a base URL that ends before the routes
 * @param gatewayUrl where the gateway is, if not at Discord: {@code ws://…}
 */
public record DiscordSettings(
    String token, String guild, Optional<String> restUrl, Optional<String> gatewayUrl) {
  public DiscordSettings {
    // Copied from a page or read from a file, it may bring a line break along.
    token = token.strip();
    if (token.isEmpty()) {
      throw new IllegalArgumentException("a bot's token is missing");
    }
    if (!guild.matches("[0-9]{1,20}")) {
      throw new IllegalArgumentException("not a guild's id: " + guild);
    }
  }

  /** A guild at Discord itself. */
  public DiscordSettings(String token, String guild) {
    this(token, guild, Optional.empty(), Optional.empty());
  }

  @Override
  public String toString() {
    return "DiscordSettings[guild=%s, restUrl=%s, gatewayUrl=%s]"
        .formatted(guild, restUrl, gatewayUrl);
  }
}
