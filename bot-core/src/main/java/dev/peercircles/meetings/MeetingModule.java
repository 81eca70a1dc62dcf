package dev.peercircles.meetings;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.peercircles.commands.Command;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.TodaysHost;

/** Binds the weekly meeting. Needs {@link MeetingPlans} and {@link MeetingStore}. */
public final class MeetingModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(TodaysHost.class).to(AnnouncedHost.class);
    Multibinder.newSetBinder(binder(), Duty.class).addBinding().to(MeetingDuty.class);
  }

  @ProvidesIntoSet
  Command met(HeldDesk desk) {
    return desk.met();
  }

  @ProvidesIntoSet
  Command metSave(HeldDesk desk) {
    return desk.metSave();
  }

  @ProvidesIntoSet
  Command moved(HeldDesk desk) {
    return desk.moved();
  }

  @ProvidesIntoSet
  Command off(HeldDesk desk) {
    return desk.off();
  }

  @ProvidesIntoSet
  Command again(HeldDesk desk) {
    return desk.again();
  }

  @ProvidesIntoSet
  Command cantCome(RegretDesk desk) {
    return desk.cantCome();
  }

  @ProvidesIntoSet
  Command canCome(RegretDesk desk) {
    return desk.canCome();
  }

  @ProvidesIntoSet
  Command calendar(CalendarLinks links) {
    return links.command();
  }
}
