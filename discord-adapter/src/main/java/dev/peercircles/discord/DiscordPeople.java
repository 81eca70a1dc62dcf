package dev.peercircles.discord;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.ChannelPeople;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * People as Discord shows them without a privileged intent: one by one, never a channel's list, and
 * without a time zone.
 */
@Singleton
final class DiscordPeople implements ChannelPeople {
  private static final Logger log = LoggerFactory.getLogger(DiscordPeople.class);

  private final JdaConnection connection;

  private final KnownPeople known;

  @Inject
  DiscordPeople(JdaConnection connection, KnownPeople known) {
    this.connection = connection;
    this.known = known;
  }

  @Override
  public Platform platform() {
    return Platform.DISCORD;
  }

  /** Always empty: the list of a channel's people is a privileged intent. */
  @Override
  public List<Profile> in(Home home) {
    return List.of();
  }

  @Override
  public Optional<Profile> of(Account account) {
    return known
        .find(account)
        .orElseGet(() -> connection.guild().flatMap(guild -> fetch(guild, account)));
  }

  private Optional<Profile> fetch(Guild guild, Account account) {
    try {
      // Not queued: whoever asks would rather go without than wait out a rate limit.
      var member = guild.retrieveMember(UserSnowflake.fromId(account.id())).complete(false);
      return known.keep(
          account, Optional.of(new Profile(account, member.getEffectiveName(), Optional.empty())));
    } catch (RateLimitedException e) {
      log.warn("a member could not be looked up: {}", Failures.inWords(e));
      return Optional.empty();
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER
          || e.getErrorResponse() == ErrorResponse.UNKNOWN_USER) {
        return known.keep(account, Optional.empty());
      }
      log.warn("a member could not be looked up: {}", Failures.inWords(e));
      return Optional.empty();
    }
  }
}
