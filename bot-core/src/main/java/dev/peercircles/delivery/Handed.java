package dev.peercircles.delivery;

/** What became of a file that was handed to one person in their conversation with the bot. */
public enum Handed {
  /** It stands there. */
  DELIVERED,
  /** Certainly not: the bot lacks the right to send files. */
  NOT_ALLOWED,
  /** Certainly not: the person takes no direct messages from the bot. */
  CLOSED,
  /** Certainly not, for now; asking again may help. */
  NOT_NOW,
  /** Perhaps: the answer was lost. Never repeated by itself. */
  UNCLEAR
}
