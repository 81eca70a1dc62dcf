package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that happened, in order. */
final class History {
  private final InstantSource clock;
  private final List<Happening> happenings = new CopyOnWriteArrayList<>();

  History(InstantSource clock) {
    this.clock = clock;
  }

  List<Happening> all() {
    return List.copyOf(happenings);
  }

  /** Something about a message that nobody in particular did or sees. */
  void message(Happening.What what, Seen seen) {
    Optional<String> who =
        seen.onlyFor().or(() -> seen.byBot() ? Optional.empty() : Optional.of(seen.author()));
    add(what, seen.channel(), who, Optional.of(seen), Optional.empty(), "");
  }

  void act(Happening.What what, String channel, String who, Optional<Seen> on, String words) {
    add(what, channel, Optional.of(who), on, Optional.empty(), words);
  }

  void form(Happening.What what, String who, SeenForm form, String words) {
    add(what, form.channel(), Optional.of(who), Optional.empty(), Optional.of(form), words);
  }

  private void add(
      Happening.What what,
      String channel,
      Optional<String> who,
      Optional<Seen> message,
      Optional<SeenForm> form,
      String words) {
    happenings.add(new Happening(clock.instant(), what, channel, who, message, form, words));
  }
}
