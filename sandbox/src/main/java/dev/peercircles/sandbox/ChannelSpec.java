package dev.peercircles.sandbox;

import java.util.Set;

/**
 * A channel to be made in the simulated platform.
 *
 * @param id the platform's id
 * @param name its name without #
 * @param isPrivate whether only members see it
 * @param bot whether the bot is in it (Discord: may view it)
 * @param members ids of the people in it (for a public channel: ignored, everybody looks)
 */
public record ChannelSpec(
    String id, String name, boolean isPrivate, boolean bot, Set<String> members) {
  public ChannelSpec {
    members = Set.copyOf(members);
  }
}
