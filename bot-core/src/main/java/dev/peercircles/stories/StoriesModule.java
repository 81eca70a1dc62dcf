package dev.peercircles.stories;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.peercircles.circles.ChannelReaders;
import dev.peercircles.commands.Command;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.PersonalData;

/**
 * Binds anonymous stories. Needs {@link StoryPlans}, {@link StoryBoxes}, {@link DrawDays}, {@link
 * Directory}, and a {@link ChannelReaders} for each platform: without one nothing is drawn there.
 */
public final class StoriesModule extends AbstractModule {
  private static final int IN_REHEARSALS = 100;

  private final int rounds;

  private StoriesModule(int rounds) {
    this.rounds = rounds;
  }

  /** As the bot runs. */
  public static StoriesModule running() {
    return new StoriesModule(Pbkdf2.ROUNDS);
  }

  /** For rehearsals, whose words guard nothing: they are hashed quickly. */
  public static StoriesModule rehearsing() {
    return new StoriesModule(IN_REHEARSALS);
  }

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), ChannelReaders.class);
    Multibinder.newSetBinder(binder(), Duty.class).addBinding().to(StoryDuty.class);
    Multibinder.newSetBinder(binder(), PersonalData.class).addBinding().to(ActRetention.class);
    bind(SlowHash.class).toInstance(new Pbkdf2(rounds));
  }

  @ProvidesIntoSet
  Command tell(StoryCommands commands) {
    return commands.tell();
  }

  @ProvidesIntoSet
  Command look(StoryCommands commands) {
    return commands.look();
  }

  @ProvidesIntoSet
  Command seal(StoryCommands commands) {
    return commands.seal();
  }

  @ProvidesIntoSet
  Command mine(StoryCommands commands) {
    return commands.mine();
  }

  @ProvidesIntoSet
  Command open(StoryCommands commands) {
    return commands.open();
  }

  @ProvidesIntoSet
  Command privacy(StoryCommands commands) {
    return commands.privacy();
  }

  @ProvidesIntoSet
  Command meToo(StoryCommands commands) {
    return commands.meToo();
  }

  @ProvidesIntoSet
  Command fold(StoryCommands commands) {
    return commands.fold();
  }

  @ProvidesIntoSet
  Command unfold(StoryCommands commands) {
    return commands.unfold();
  }

  @ProvidesIntoSet
  Command remove(StoryCommands commands) {
    return commands.remove();
  }

  @ProvidesIntoSet
  Command pause(StoryCommands commands) {
    return commands.pause();
  }
}
