package dev.peercircles.discord;

import dev.peercircles.commands.CommandCatalog;
import jakarta.inject.Inject;
import java.util.List;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the guild's commands equal to the catalogue. Discord allows few writes, so it is asked
 * first what it has: that needs no memory of ours, and heals what somebody changed there. Blocks.
 */
final class CommandPublisher {
  private static final Logger log = LoggerFactory.getLogger(CommandPublisher.class);

  private final CommandCatalog catalog;

  @Inject
  CommandPublisher(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  /** Publishes the commands unless they stand there already. Returns whether it did. */
  boolean publish(Guild guild) {
    var wanted = CommandDefinition.of(catalog);
    if (isThere(wanted, guild.retrieveCommands().complete())) {
      return false;
    }
    guild.updateCommands().addCommands(wanted).complete();
    log.info("commands published to Discord");
    return true;
  }

  private static boolean isThere(SlashCommandData wanted, List<Command> published) {
    return published.size() == 1
        && published.getFirst().getType() == Command.Type.SLASH
        && CommandDefinition.shape(SlashCommandData.fromCommand(published.getFirst()))
            .equals(CommandDefinition.shape(wanted));
  }
}
