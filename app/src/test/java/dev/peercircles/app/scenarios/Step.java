package dev.peercircles.app.scenarios;

/**
 * A step of a scenario: what a person reads about it, and what happens.
 *
 * @param keyword Given, When, Then or And
 * @param words the rest of the sentence
 */
record Step(String keyword, String words, Act act) {

  /** What happens. */
  @FunctionalInterface
  interface Act {
    void on(Stage stage);
  }
}
