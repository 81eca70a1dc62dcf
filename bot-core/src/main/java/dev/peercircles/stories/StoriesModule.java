package dev.peercircles.stories;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.peercircles.circles.ChannelReaders;
import dev.peercircles.commands.Commands;
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
    Multibinder.newSetBinder(binder(), Commands.class).addBinding().to(StoryCommands.class);
  }
}
