package dev.peercircles.lessons;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.peercircles.commands.Command;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.PersonalData;

/** Binds failures and lessons with a name. Needs {@link LessonStore} and {@link FirstDays}. */
public final class LessonsModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Duty.class).addBinding().to(FirstDuty.class);
    Multibinder.newSetBinder(binder(), PersonalData.class).addBinding().to(LessonRetention.class);
  }

  @ProvidesIntoSet
  Command failure(FirstDesk desk) {
    return desk.form();
  }

  @ProvidesIntoSet
  Command failureSave(FirstDesk desk) {
    return desk.save();
  }

  @ProvidesIntoSet
  Command failureElse(FirstDesk desk) {
    return desk.other();
  }

  @ProvidesIntoSet
  Command lessons(LessonDesk desk) {
    return desk.lessons();
  }

  @ProvidesIntoSet
  Command storyLessons(LessonDesk desk) {
    return desk.storyLessons();
  }

  @ProvidesIntoSet
  Command lesson(LessonDesk desk) {
    return desk.form();
  }

  @ProvidesIntoSet
  Command lessonSave(LessonDesk desk) {
    return desk.save();
  }
}
