package dev.peercircles.sandbox.discord;

/** What can happen to the whole guild, as the bot sees it. */
public final class GuildTrouble {
  private final Parts parts;

  GuildTrouble(Parts parts) {
    this.parts = parts;
  }

  /** Discord has an outage and takes the guild away for a while. */
  public void outage() {
    synchronized (parts.guild) {
      parts.events.guildGone(true);
    }
  }

  /** The outage is over. */
  public void recover() {
    synchronized (parts.guild) {
      parts.gateway.welcomeAll();
    }
  }

  /** An administrator takes the bot out of the guild; its commands go with it. */
  public void expelBot() {
    synchronized (parts.guild) {
      parts.guild.letBotIn(false);
      parts.commands.forget();
      parts.events.guildGone(false);
    }
  }

  /** The bot is invited again. */
  public void readmitBot() {
    synchronized (parts.guild) {
      parts.guild.letBotIn(true);
      parts.gateway.welcomeAll();
    }
  }
}
