package dev.peercircles.sandbox;

import java.util.List;

/**
 * One simulated platform with its people, channels and everything anybody could see there.
 *
 * <p>Every act of a person returns after the bot answered it over the wire, or after the platform's
 * own deadline for an answer (3 s of real time) passed, which the person sees as {@link
 * Reaction.Failed}. Thread-safe.
 */
public interface ChatWorld extends AutoCloseable {

  /** "Slack" or "Discord": for transcripts. */
  String platform();

  /**
   * Whether something that the bot said over the wire is still being worked on, or an act still
   * waits for its answer.
   */
  boolean busy();

  /** Adds a person of the workspace or guild. */
  void addPerson(Persona persona);

  /** Adds a channel; the bot is in it only if {@link ChannelSpec#bot()} says so. */
  void addChannel(ChannelSpec channel);

  /** Lets a person enter a channel; the bot is told as the platform would tell it. */
  void join(String person, String channel);

  /** Takes a person out of a channel; the bot is told as the platform would tell it. */
  void leave(String person, String channel);

  /** The person types a line into a channel, for instance {@code /circle away until 2026-10-20}. */
  Reaction type(String person, String channel, String line);

  /** The person presses a button of a message that they can see, named by its label. */
  Reaction press(String person, Seen message, String label);

  /**
   * The person presses a button of a form in front of them, named by its label. Only Slack has such
   * buttons.
   *
   * @throws IllegalArgumentException if the form has no such button
   */
  default Reaction press(String person, SeenForm form, String label) {
    throw new IllegalArgumentException("no button \"" + label + "\" in \"" + form.title() + "\"");
  }

  /**
   * The person fills in and sends a form: field name to text, or to the label of the option chosen.
   */
  Reaction submit(String person, SeenForm form, java.util.Map<String, String> values);

  /** The person writes an ordinary message into the thread below a message. */
  void reply(String person, Seen message, String text);

  /**
   * What this person sees when opening the channel, oldest first: its messages with their threads,
   * and the private answers that only they can see. Empty where they may not look. A direct
   * conversation with the bot is the channel {@link #directWithBot}.
   */
  List<Seen> look(String person, String channel);

  /** The id under which a person's direct conversation with the bot can be looked at. */
  String directWithBot(String person);

  /** From now on all that the bot says passes here. */
  void through(Turnstile turnstile);

  /** All that happened so far, in order: for transcripts and checkers. */
  List<Happening> happenings();

  @Override
  void close();
}
