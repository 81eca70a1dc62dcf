package dev.peercircles.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.InteractionType;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.InteractionCreateHandler;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers people in channels that the bot may not view. Their commands reach it all the same, but
 * JDA 6.5 finds no such channel in its cache, prints the whole payload and lets the person wait for
 * nothing.
 */
final class UnseenChannels extends InteractionCreateHandler {
  private static final Logger log = LoggerFactory.getLogger(UnseenChannels.class);
  private static final int MESSAGE = 4;
  private static final int FOR_THEM_ALONE = 1 << 6;

  private UnseenChannels(JDAImpl jda) {
    super(jda);
  }

  /** Teaches JDA. */
  static JDA lookedAfter(JDA jda) {
    var inside = (JDAImpl) jda;
    inside.getClient().getHandlers().put("INTERACTION_CREATE", new UnseenChannels(inside));
    return jda;
  }

  @Override
  protected @Nullable Long handleInternally(DataObject interaction) {
    if (!isUnseen(interaction)) {
      return super.handleInternally(interaction);
    }
    if (interaction.getInt("type") != InteractionType.COMMAND_AUTOCOMPLETE.getKey()) {
      answer(interaction);
    }
    return null;
  }

  private boolean isUnseen(DataObject interaction) {
    var guild = getJDA().getGuildById(interaction.getUnsignedLong("guild_id", 0));
    if (guild == null) {
      return false;
    }
    var channel = interaction.getObject("channel");
    boolean thread = ChannelType.fromId(channel.getInt("type")).isThread();
    var id = thread ? channel.getUnsignedLong("parent_id", 0) : channel.getUnsignedLong("id");
    return guild.getGuildChannelById(id) == null;
  }

  private void answer(DataObject interaction) {
    var words = DataObject.empty().put("content", DiscordTexts.UNSEEN).put("flags", FOR_THEM_ALONE);
    var route =
        Route.Interactions.CALLBACK.compile(
            interaction.getString("id"), interaction.getString("token"));
    new RestActionImpl<Void>(
            getJDA(), route, DataObject.empty().put("type", MESSAGE).put("data", words))
        .queue(
            _ -> {},
            e -> log.warn("an answer did not reach Discord: {}", e.getClass().getSimpleName()));
  }
}
