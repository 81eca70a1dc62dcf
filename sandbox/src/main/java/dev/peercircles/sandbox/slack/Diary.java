package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Happening.What;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down what happens, in order. Thread-safe. */
final class Diary {
  private final InstantSource clock;
  private final List<Happening> pages = new ArrayList<>();

  Diary(InstantSource clock) {
    this.clock = clock;
  }

  synchronized List<Happening> pages() {
    return List.copyOf(pages);
  }

  /** The bot's or a person's message appeared, changed or went. */
  void message(What what, Seen message) {
    Optional<String> who = message.byBot() ? message.onlyFor() : Optional.of(message.author());
    String words = message.byBot() ? "" : message.text();
    add(what, message.channel(), who, Optional.of(message), Optional.empty(), words);
  }

  /** A form opened or changed in front of a person. */
  void form(String person, SeenForm form) {
    add(
        What.FORM_OPENED,
        form.channel(),
        Optional.of(person),
        Optional.empty(),
        Optional.of(form),
        "");
  }

  /** A person entered a channel. */
  void joined(String person, String channel) {
    add(What.JOINED, channel, Optional.of(person), Optional.empty(), Optional.empty(), "");
  }

  /** A person typed something. */
  void typed(String person, String channel, String words) {
    add(What.TYPED, channel, Optional.of(person), Optional.empty(), Optional.empty(), words);
  }

  /** A person pressed a button below a message. */
  void pressed(String person, Seen message, String label) {
    add(
        What.PRESSED,
        message.channel(),
        Optional.of(person),
        Optional.of(message),
        Optional.empty(),
        label);
  }

  /** A person pressed a button in a form. */
  void pressed(String person, SeenForm form, String label) {
    add(
        What.PRESSED,
        form.channel(),
        Optional.of(person),
        Optional.empty(),
        Optional.of(form),
        label);
  }

  /** A person sent a form. */
  void submitted(String person, SeenForm form, String words) {
    add(
        What.SUBMITTED,
        form.channel(),
        Optional.of(person),
        Optional.empty(),
        Optional.of(form),
        words);
  }

  /** The platform told a person that something failed. */
  void failed(String person, String channel, String words) {
    add(What.FAILED, channel, Optional.of(person), Optional.empty(), Optional.empty(), words);
  }

  private synchronized void add(
      What what,
      String channel,
      Optional<String> who,
      Optional<Seen> message,
      Optional<SeenForm> form,
      String words) {
    pages.add(new Happening(clock.instant(), what, channel, who, message, form, words));
  }
}
