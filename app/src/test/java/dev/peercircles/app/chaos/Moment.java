package dev.peercircles.app.chaos;

/** Where in its work the bot is killed. */
enum Moment {
  /** Something has just fallen due: picked, decided or committed, or not yet. */
  DUE("just after something fell due"),
  /** A post is recorded as being sent; its request may be on its way. */
  CLAIMED("a post claimed"),
  /** The request has arrived and is never carried out. */
  LOST("a request arrived, never carried out"),
  /** The request has arrived, and is carried out after the death. */
  HELD("a request arrived, carried out after the death"),
  /** The request is carried out; the death comes before the answer. */
  UNANSWERED("a request carried out, not answered"),
  /** The answer is on its way; perhaps recorded, perhaps not. */
  ANSWERED("a request just answered"),
  /** What is in doubt is being looked for. */
  LOOKING("what is in doubt being looked for"),
  /** Somebody pressed or sent something just now. */
  ASKED("somebody just acted"),
  /** A story box is being sealed: the new key is there, and the old one perhaps not gone. */
  SEALING("a story box being sealed"),
  /** An answer to somebody has arrived at the platform, and gets lost. */
  REPLYING("an answer to somebody arrived, and lost"),
  /** An answer to somebody was shown just now. */
  REPLIED("an answer to somebody just shown"),
  /** Nothing is due and nobody asks. */
  IDLE("idle"),
  /** The process is starting. */
  STARTING("starting");

  private final String words;

  Moment(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
