package dev.peercircles.programme;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.peercircles.commands.Command;

/** Binds the file of dates for people's calendars. */
public final class DatesModule extends AbstractModule {
  private final CalendarFiles files;

  public DatesModule(CalendarFiles files) {
    this.files = files;
  }

  @Override
  protected void configure() {
    bind(CalendarFiles.class).toInstance(files);
  }

  @ProvidesIntoSet
  @Singleton
  Command dates(DatesCommand dates) {
    return dates.command();
  }
}
