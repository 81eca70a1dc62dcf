package dev.peercircles.discord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** The rights that the bot needs in a circle's channel: these and no more. */
final class HomeRights {
  /** As Discord's settings name them, in their order. */
  private static final Map<Permission, String> NEEDED = new LinkedHashMap<>();

  static {
    NEEDED.put(Permission.VIEW_CHANNEL, "View Channel");
    NEEDED.put(Permission.MESSAGE_SEND, "Send Messages");
    NEEDED.put(Permission.MESSAGE_SEND_IN_THREADS, "Send Messages in Threads");
    NEEDED.put(Permission.CREATE_PUBLIC_THREADS, "Create Public Threads");
    NEEDED.put(Permission.MESSAGE_HISTORY, "Read Message History");
    NEEDED.put(Permission.MESSAGE_EMBED_LINKS, "Embed Links");
  }

  /** All of them, in words. */
  static final String IN_WORDS = String.join(", ", NEEDED.values());

  private HomeRights() {}

  /** All of them. */
  static Set<Permission> all() {
    return NEEDED.keySet();
  }

  /** Those that the bot lacks in this channel, in words. */
  static List<String> missing(GuildChannel channel) {
    var has = channel.getGuild().getSelfMember().getPermissions(channel);
    return NEEDED.entrySet().stream()
        .filter(right -> !has.contains(right.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
