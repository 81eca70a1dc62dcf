package dev.peercircles.programme;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.peercircles.commands.Commands;

/** Binds the file of dates for people's calendars. */
public final class DatesModule extends AbstractModule {
  private final CalendarFiles files;

  public DatesModule(CalendarFiles files) {
    this.files = files;
  }

  @Override
  protected void configure() {
    bind(CalendarFiles.class).toInstance(files);
    Multibinder.newSetBinder(binder(), Commands.class).addBinding().to(DatesCommand.class);
  }
}
