package dev.peercircles.sandbox.discord;

/** Groups of events that a session may ask for. */
enum Intent {
  GUILDS(0, false),
  GUILD_MEMBERS(1, true),
  GUILD_PRESENCES(8, true),
  GUILD_MESSAGES(9, false),
  DIRECT_MESSAGES(12, false),
  MESSAGE_CONTENT(15, true);

  private final int bit;
  private final boolean privileged;

  Intent(int bit, boolean privileged) {
    this.bit = 1 << bit;
    this.privileged = privileged;
  }

  boolean in(int intents) {
    return (intents & bit) != 0;
  }

  /** Whether it must be switched on in the developer portal, which nobody did here. */
  boolean privileged() {
    return privileged;
  }
}
