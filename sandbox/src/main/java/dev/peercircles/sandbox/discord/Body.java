package dev.peercircles.sandbox.discord;

import java.util.Set;
import tools.jackson.databind.node.ArrayNode;

/**
 * What a message says: everything that an edit may change. The trees are never changed after they
 * are put in.
 *
 * @param flags Discord's message flags
 */
record Body(
    String content,
    ArrayNode embeds,
    ArrayNode components,
    ArrayNode attachments,
    int flags,
    Mentions mentions) {
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int SILENT = 1 << 12;
  static final int COMPONENTS_V2 = 1 << 15;

  static final Body EMPTY =
      new Body("", Json.array(), Json.array(), Json.array(), 0, Mentions.NONE);

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  Body withFlags(int changed) {
    return new Body(content, embeds, components, attachments, changed, mentions);
  }

  /**
   * Whom a message names and whom it wakes.
   *
   * @param users ids of people named and allowed to be named
   * @param everyone whether it calls everyone
   * @param pings ids of those notified, {@code everyone} among them
   */
  record Mentions(Set<String> users, boolean everyone, Set<String> pings) {
    static final Mentions NONE = new Mentions(Set.of(), false, Set.of());

    Mentions {
      users = Set.copyOf(users);
      pings = Set.copyOf(pings);
    }
  }
}
