package dev.peercircles.meetings;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.peercircles.commands.Commands;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.TodaysHost;

/** Binds the weekly meeting. Needs {@link MeetingPlans} and {@link MeetingStore}. */
public final class MeetingModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(TodaysHost.class).to(AnnouncedHost.class);
    Multibinder.newSetBinder(binder(), Duty.class).addBinding().to(MeetingDuty.class);
    var commands = Multibinder.newSetBinder(binder(), Commands.class);
    commands.addBinding().to(HeldDesk.class);
    commands.addBinding().to(RegretDesk.class);
    commands.addBinding().to(CalendarLinks.class);
  }
}
