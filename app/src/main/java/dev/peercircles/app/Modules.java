package dev.peercircles.app;

import com.google.inject.Module;
import dev.peercircles.absences.AbsenceModule;
import dev.peercircles.checkins.CheckinModule;
import dev.peercircles.commands.CommandsModule;
import dev.peercircles.lessons.LessonsModule;
import dev.peercircles.meetings.MeetingModule;
import dev.peercircles.programme.DatesModule;
import dev.peercircles.rotations.RotationsModule;
import dev.peercircles.stories.StoriesModule;
import java.util.List;

/** The features. A new one is one line here. */
final class Modules {
  private Modules() {}

  /** As the bot runs. */
  static List<Module> features() {
    return features(StoriesModule.running());
  }

  /** As it rehearses. */
  static List<Module> rehearsed() {
    return features(StoriesModule.rehearsing());
  }

  private static List<Module> features(StoriesModule stories) {
    return List.of(
        new CommandsModule(),
        new AbsenceModule(),
        new CheckinModule(),
        new MeetingModule(),
        new RotationsModule(),
        stories,
        new LessonsModule(),
        new DatesModule(CalendarFile::of));
  }
}
