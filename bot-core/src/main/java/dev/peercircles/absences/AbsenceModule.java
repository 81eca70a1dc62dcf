package dev.peercircles.absences;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.peercircles.commands.Commands;

/** Binds the commands about being away. */
public final class AbsenceModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Commands.class).addBinding().to(AwayCommands.class);
  }
}
