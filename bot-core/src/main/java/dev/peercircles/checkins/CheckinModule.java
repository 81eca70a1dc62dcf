package dev.peercircles.checkins;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.peercircles.commands.Commands;
import dev.peercircles.delivery.Objection;
import dev.peercircles.duties.Board;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.PersonalData;

/**
 * Binds the weekly check-in. Needs {@link CheckinPlans}, {@link CheckinStore} and the questions'
 * {@link dev.peercircles.prompts.OwnPrompts}.
 */
public final class CheckinModule extends AbstractModule {
  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Duty.class).addBinding().to(CheckinDuty.class);
    Multibinder.newSetBinder(binder(), Board.class).addBinding().to(WeeklyBoard.class);
    Multibinder.newSetBinder(binder(), PersonalData.class).addBinding().to(CheckinRetention.class);
    Multibinder.newSetBinder(binder(), Objection.class).addBinding().to(NudgeObjection.class);
    Multibinder.newSetBinder(binder(), Commands.class).addBinding().to(CheckinCommands.class);
  }
}
