package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/** A guild with a private circle of Ana and Bo, a public channel, and Chi who is in no circle. */
final class Rehearsal implements AutoCloseable {
  static final String GUILD = "112233445566778899";
  static final String ANA = "200000000000000001";
  static final String BO = "200000000000000002";
  static final String CHI = "200000000000000003";
  static final String SHY = "200000000000000004";
  static final String CIRCLE = "300000000000000001";
  static final String LOBBY = "300000000000000002";
  static final String HIDDEN = "300000000000000003";

  /** Longer than Discord's, so that a busy machine does not fail what is not about waiting. */
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(2));

  final MovableClock clock = new MovableClock();
  final DiscordWorld world;
  final Raw raw;

  Rehearsal() {
    this(PATIENCE);
  }

  Rehearsal(Patience patience) {
    this(patience, spec());
  }

  /** One in which Discord's limits hold. */
  static Rehearsal atDiscordsPace() {
    return new Rehearsal(PATIENCE, spec().atDiscordsPace());
  }

  private Rehearsal(Patience patience, DiscordGuild spec) {
    world = DiscordWorld.start(clock, spec, patience);
    raw = new Raw(world);
  }

  private static DiscordGuild spec() {
    Persona shy = new Persona(SHY, "Shy", Optional.empty(), Persona.Kind.PERSON, false);
    return DiscordGuild.named(GUILD, "Engineering circles")
        .withPeople(Persona.of(ANA, "Ana"), Persona.of(BO, "Bo"), Persona.of(CHI, "Chi"), shy)
        .withChannels(
            new ChannelSpec(CIRCLE, "em-berlin", true, true, Set.of(ANA, BO)),
            new ChannelSpec(LOBBY, "lobby", false, true, Set.of()),
            new ChannelSpec(HIDDEN, "hidden", true, false, Set.of(ANA)));
  }

  Bot login() {
    return Bot.loginTo(world);
  }

  static void publish(Bot bot) {
    bot.guild()
        .updateCommands()
        .addCommands(
            Commands.slash("circle", "Your circle")
                .addSubcommands(
                    new SubcommandData("next", "What comes next"),
                    new SubcommandData("away", "Say that you are away")
                        .addOption(OptionType.STRING, "until", "The last day", true)
                        .addOption(OptionType.STRING, "note", "Why, if you like"),
                    new SubcommandData("thank", "Thank somebody")
                        .addOption(OptionType.USER, "whom", "Who helped", true)
                        .addOptions(
                            new OptionData(OptionType.INTEGER, "times", "How often")
                                .setRequiredRange(1, 5),
                            new OptionData(OptionType.STRING, "how", "In which way")
                                .addChoice("In public", "public")
                                .addChoice("Quietly", "quiet")))
                .addSubcommandGroups(
                    new SubcommandGroupData("lunch", "The lunches")
                        .addSubcommands(
                            new SubcommandData("skip", "Skip one")
                                .addOption(OptionType.STRING, "date", "Which"))))
        .complete();
  }

  static Seen answered(Reaction reaction) {
    if (reaction instanceof Reaction.Answered answered) {
      return answered.message();
    }
    throw new AssertionError("expected an answer, but saw " + reaction);
  }

  static SeenForm opened(Reaction reaction) {
    if (reaction instanceof Reaction.Opened opened) {
      return opened.form();
    }
    throw new AssertionError("expected a form, but saw " + reaction);
  }

  @Override
  public void close() {
    world.close();
  }
}
