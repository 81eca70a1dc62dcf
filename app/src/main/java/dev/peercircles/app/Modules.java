package dev.peercircles.app;

import com.google.inject.Module;
import dev.peercircles.absences.AbsenceModule;
import dev.peercircles.checkins.CheckinModule;
import dev.peercircles.commands.CommandsModule;
import dev.peercircles.meetings.MeetingModule;
import dev.peercircles.rotations.RotationsModule;
import java.util.List;

/** The features. A new one is one line here. */
final class Modules {
  private Modules() {}

  static List<Module> features() {
    return List.of(
        new CommandsModule(),
        new AbsenceModule(),
        new CheckinModule(),
        new MeetingModule(),
        new RotationsModule());
  }
}
