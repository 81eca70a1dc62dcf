package dev.peercircles.storage.engine;

/** The kinds of execution. Their names stand in databases. */
enum Task {
  DUTY("duty"),
  POST("post"),
  RETENTION("retention");

  /** The one instance of a job that exists once. */
  static final String ONLY = "daily";

  private final String key;

  Task(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
