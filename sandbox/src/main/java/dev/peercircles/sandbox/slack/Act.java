package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Reaction;
import java.util.concurrent.CompletableFuture;

/** Something that a person did and whose outcome they wait for. */
final class Act {
  final String person;
  final String room;

  /** The first thing the person saw because of it, apart from the acknowledgement. */
  final CompletableFuture<Reaction> effect = new CompletableFuture<>();

  Act(String person, String room) {
    this.person = person;
    this.room = room;
  }
}
