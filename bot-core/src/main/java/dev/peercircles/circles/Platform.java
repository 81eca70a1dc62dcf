package dev.peercircles.circles;

/** The chat platforms that a circle can live on. */
public enum Platform {
  SLACK("Slack"),
  DISCORD("Discord");

  private final String title;

  Platform(String title) {
    this.title = title;
  }

  /** The name that people know it by. */
  public String title() {
    return title;
  }

  /** The key that stands for it in YAML, tables and logs. */
  public String key() {
    return switch (this) {
      case SLACK -> "slack";
      case DISCORD -> "discord";
    };
  }
}
