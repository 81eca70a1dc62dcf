package dev.peercircles.rotations;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.peercircles.circles.Facilitators;
import dev.peercircles.commands.Commands;
import dev.peercircles.delivery.Objection;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.Foreseen;
import dev.peercircles.duties.PersonalData;
import dev.peercircles.duties.Release;
import java.util.stream.Collectors;

/** Binds rotations. Needs {@link RotationPlans} and {@link RotationStore}. */
public final class RotationsModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Facilitators.class).to(RotationFacilitators.class);
    Multibinder.newSetBinder(binder(), Duty.class).addBinding().to(RotationDuty.class);
    Multibinder.newSetBinder(binder(), Foreseen.class).addBinding().to(RotationForesight.class);
    Multibinder.newSetBinder(binder(), Objection.class).addBinding().to(TurnObjection.class);
    Multibinder.newSetBinder(binder(), Release.class).addBinding().to(RotationRelease.class);
    Multibinder.newSetBinder(binder(), PersonalData.class).addBinding().to(RotationRetention.class);
    var commands = Multibinder.newSetBinder(binder(), Commands.class);
    commands.addBinding().to(TurnDesk.class);
    commands.addBinding().to(RestDesk.class);
    commands.addBinding().to(QuestionDesk.class);
    commands.addBinding().to(SwapDesk.class);
    commands.addBinding().to(HostDesk.class);
    commands.addBinding().to(MovedDesk.class);
    commands.addBinding().to(HostPanel.class);
    commands.addBinding().to(AfterDesk.class);
    commands.addBinding().to(ShowDesk.class);
  }

  @Provides
  CalledOff calledOff(RotationStore store) {
    return plan ->
        store.sessions(plan).stream()
            .filter(s -> !s.takesPlace())
            .map(Session::date)
            .collect(Collectors.toUnmodifiableSet());
  }
}
