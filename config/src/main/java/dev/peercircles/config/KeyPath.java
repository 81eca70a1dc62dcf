package dev.peercircles.config;

import java.util.regex.Pattern;

/**
 * Names a place in the document by its keys: {@code circles.em-berlin.members}. A chain, written
 * out only when somebody asks, since almost no path is ever printed.
 */
sealed interface KeyPath {
  /** The whole document. */
  KeyPath ROOT = new Root();

  default KeyPath child(String key) {
    return new Child(this, key);
  }

  default KeyPath item(int index) {
    return new Item(this, index);
  }

  /** A word in a list is found by its line and column; only larger things need their number. */
  default KeyPath item(int index, Node item) {
    return item instanceof Node.Scalar ? this : item(index);
  }

  /** The document itself. */
  record Root() implements KeyPath {
    @Override
    public String toString() {
      return "";
    }
  }

  /** What is under a key. */
  record Child(KeyPath parent, String key) implements KeyPath {
    private static final Pattern PLAIN = Pattern.compile("[\\w-]{1,40}");

    @Override
    public String toString() {
      var shown = PLAIN.matcher(key).matches() ? key : Words.quote(key);
      return parent == ROOT ? shown : parent + "." + shown;
    }
  }

  /** What is in a list. */
  record Item(KeyPath parent, int index) implements KeyPath {
    @Override
    public String toString() {
      return parent + "[" + index + "]";
    }
  }
}
