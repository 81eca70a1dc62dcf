package dev.peercircles.discord;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Platform;
import dev.peercircles.health.Finding;
import dev.peercircles.health.Probe;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/** Looks whether the bot sees its server and its circles' channels, with the rights it needs. */
final class DiscordProbe implements Probe {
  private final JdaConnection connection;
  private final Circles circles;
  private final DiscordSettings settings;

  @Inject
  DiscordProbe(JdaConnection connection, Circles circles, DiscordSettings settings) {
    this.connection = connection;
    this.circles = circles;
    this.settings = settings;
  }

  @Override
  public List<Finding> look() {
    if (connection.jda().map(JDA::getStatus).filter(JDA.Status.CONNECTED::equals).isEmpty()) {
      return List.of(connection.trouble().orElseGet(DiscordProbe::notConnected));
    }
    return connection
        .guild()
        .map(this::look)
        .orElseGet(() ->
            List.of(
                new Finding(
                    "Discord: the server " + settings.guild() + " can't be seen",
                    "invite the bot to it again, or correct platforms.discord.guild")));
  }

  private static Finding notConnected() {
    return new Finding(
        "Discord: not connected",
        "wait a minute; if it stays so, look at https://discordstatus.com and at DISCORD_TOKEN");
  }

  private List<Finding> look(Guild guild) {
    var homes =
        circles.all().stream()
            .filter(circle -> circle.home().platform() == Platform.DISCORD)
            .flatMap(circle -> home(guild, circle));
    return Stream.concat(administrator(guild), homes).toList();
  }

  private static Stream<Finding> administrator(Guild guild) {
    return guild.getSelfMember().hasPermission(Permission.ADMINISTRATOR)
        ? Stream.of(
            new Finding(
                "Discord: the bot is an administrator, and could read every channel",
                "take Administrator from its roles; it needs only: " + HomeRights.IN_WORDS))
        : Stream.empty();
  }

  private static Stream<Finding> home(Guild guild, Circle circle) {
    var channel = guild.getTextChannelById(circle.home().channel());
    if (channel == null) {
      return Stream.of(
          new Finding(
              "Discord: the channel of %s is no text channel of the server".formatted(circle.id()),
              "make a private text channel, or correct circles.%s.home".formatted(circle.id())));
    }
    return home(channel, circle);
  }

  private static Stream<Finding> home(TextChannel channel, Circle circle) {
    var findings = new ArrayList<Finding>();
    var missing = HomeRights.missing(channel);
    if (!missing.isEmpty()) {
      findings.add(
          new Finding(
              "Discord: in the channel of %s the bot lacks: %s"
                  .formatted(circle.id(), String.join(", ", missing)),
              "give them to the bot's role in the channel's settings, under Permissions"));
    }
    if (channel.getGuild().getPublicRole().hasPermission(channel, Permission.VIEW_CHANNEL)) {
      findings.add(
          new Finding(
              "Discord: everyone in the server can read the channel of " + circle.id(),
              "make it private: in its settings take View Channel from @everyone"));
    }
    return findings.stream();
  }
}
