package dev.peercircles.lessons;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.peercircles.commands.Commands;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.PersonalData;

/** Binds failures and lessons with a name. Needs {@link LessonStore} and {@link FirstDays}. */
public final class LessonsModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Duty.class).addBinding().to(FirstDuty.class);
    Multibinder.newSetBinder(binder(), PersonalData.class).addBinding().to(LessonRetention.class);
    var commands = Multibinder.newSetBinder(binder(), Commands.class);
    commands.addBinding().to(FirstDesk.class);
    commands.addBinding().to(LessonDesk.class);
  }
}
