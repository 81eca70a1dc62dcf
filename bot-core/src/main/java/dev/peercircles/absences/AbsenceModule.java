package dev.peercircles.absences;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.peercircles.commands.Command;

/** Binds the commands about being away. */
public final class AbsenceModule extends AbstractModule {

  @ProvidesIntoSet
  Command away(AwayCommands commands) {
    return commands.away();
  }

  @ProvidesIntoSet
  Command back(AwayCommands commands) {
    return commands.back();
  }

  @ProvidesIntoSet
  Command form(AwayCommands commands) {
    return commands.form();
  }

  @ProvidesIntoSet
  Command save(AwayCommands commands) {
    return commands.save();
  }
}
