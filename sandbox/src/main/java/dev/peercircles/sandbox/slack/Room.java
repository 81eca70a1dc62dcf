package dev.peercircles.sandbox.slack;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation: a channel, or the direct one of a person with the bot. Guarded by the model's
 * lock.
 */
final class Room {
  final String id;
  final String name;
  final Optional<String> directWith;
  final Set<String> members = new LinkedHashSet<>();
  boolean isPrivate;
  boolean archived;
  boolean shared;

  private Room(String id, String name, boolean isPrivate, Optional<String> directWith) {
    this.id = id;
    this.name = name;
    this.isPrivate = isPrivate;
    this.directWith = directWith;
  }

  static Room channel(String id, String name, boolean isPrivate) {
    return new Room(id, name, isPrivate, Optional.empty());
  }

  static Room direct(String id, String person) {
    return new Room(id, "directmessage", true, Optional.of(person));
  }

  boolean isDirect() {
    return directWith.isPresent();
  }

  /** The name under which Slack tells apps about it: only public channels have one. */
  String nameForApps() {
    return isDirect() ? "directmessage" : isPrivate ? "privategroup" : name;
  }

  /** The first part of the scopes that concern it. */
  String family() {
    return isDirect() ? "im" : isPrivate ? "groups" : "channels";
  }
}
