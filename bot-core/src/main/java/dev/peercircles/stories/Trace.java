package dev.peercircles.stories;

/** What in a story can lead to somebody. */
enum Trace {
  MENTION("a mention", "somebody"),
  EMAIL("an e-mail address", "an address"),
  LINK("a link", "a page"),
  TICKET("a ticket", "a ticket"),
  DATE("an exact date", "one day"),
  PHONE("a phone number", "a number"),
  NAME("a name", "somebody");

  private final String called;
  private final String instead;

  Trace(String called, String instead) {
    this.called = called;
    this.instead = instead;
  }

  /** How it is called when its author is told. */
  String called() {
    return called;
  }

  /** What stands in its place. */
  String instead() {
    return instead;
  }
}
