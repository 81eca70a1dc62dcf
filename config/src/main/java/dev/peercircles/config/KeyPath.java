package dev.peercircles.config;

/** Names a place in the document by its keys: {@code circles.em-berlin.members}. */
record KeyPath(String text) {
  static final KeyPath ROOT = new KeyPath("");

  KeyPath child(String key) {
    var shown =
        key.isEmpty() || key.length() > 40 || !key.matches("[\\w-]+") ? Words.quote(key) : key;
    return new KeyPath(text.isEmpty() ? shown : text + "." + shown);
  }

  /** A word in a list is found by its line and column; only larger things need their number. */
  KeyPath item(int index, Node item) {
    return item instanceof Node.Scalar ? this : item(index);
  }

  KeyPath item(int index) {
    return new KeyPath(text + "[" + index + "]");
  }

  @Override
  public String toString() {
    return text;
  }
}
