package dev.peercircles.rotations;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.peercircles.circles.Facilitators;
import dev.peercircles.commands.Command;
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
  }

  @Provides
  CalledOff calledOff(RotationStore store) {
    return plan ->
        store.sessions(plan).stream()
            .filter(s -> !s.takesPlace())
            .map(Session::date)
            .collect(Collectors.toUnmodifiableSet());
  }

  @ProvidesIntoSet
  Command yes(TurnDesk desk) {
    return desk.yes();
  }

  @ProvidesIntoSet
  Command cover(TurnDesk desk) {
    return desk.cover();
  }

  @ProvidesIntoSet
  Command volunteer(TurnDesk desk) {
    return desk.volunteer();
  }

  @ProvidesIntoSet
  Command stepIn(TurnDesk desk) {
    return desk.stepIn();
  }

  @ProvidesIntoSet
  Command stepOut(TurnDesk desk) {
    return desk.stepOut();
  }

  @ProvidesIntoSet
  Command skip(TurnDesk desk) {
    return desk.skip();
  }

  @ProvidesIntoSet
  Command rest(RestDesk desk) {
    return desk.rest();
  }

  @ProvidesIntoSet
  Command topic(TurnDesk desk) {
    return desk.topic();
  }

  @ProvidesIntoSet
  Command topicForm(TurnDesk desk) {
    return desk.topicForm();
  }

  @ProvidesIntoSet
  Command topicSave(TurnDesk desk) {
    return desk.topicSave();
  }

  @ProvidesIntoSet
  Command ask(QuestionDesk desk) {
    return desk.ask();
  }

  @ProvidesIntoSet
  Command wish(QuestionDesk desk) {
    return desk.wish();
  }

  @ProvidesIntoSet
  Command unwish(QuestionDesk desk) {
    return desk.unwish();
  }

  @ProvidesIntoSet
  Command wishSave(QuestionDesk desk) {
    return desk.wishSave();
  }

  @ProvidesIntoSet
  Command question(QuestionDesk desk) {
    return desk.question();
  }

  @ProvidesIntoSet
  Command questionSave(QuestionDesk desk) {
    return desk.questionSave();
  }

  @ProvidesIntoSet
  Command swap(SwapDesk desk) {
    return desk.swap();
  }

  @ProvidesIntoSet
  Command swapYes(SwapDesk desk) {
    return desk.yes();
  }

  @ProvidesIntoSet
  Command swapNo(SwapDesk desk) {
    return desk.no();
  }

  @ProvidesIntoSet
  Command guest(HostDesk desk) {
    return desk.guest();
  }

  @ProvidesIntoSet
  Command assign(HostDesk desk) {
    return desk.assign();
  }

  @ProvidesIntoSet
  Command off(HostDesk desk) {
    return desk.off();
  }

  @ProvidesIntoSet
  Command moved(MovedDesk desk) {
    return desk.moved();
  }

  @ProvidesIntoSet
  Command held(MovedDesk desk) {
    return desk.held();
  }

  @ProvidesIntoSet
  Command on(HostDesk desk) {
    return desk.on();
  }

  @ProvidesIntoSet
  Command pause(HostDesk desk) {
    return desk.pause();
  }

  @ProvidesIntoSet
  Command report(MovedDesk desk) {
    return desk.report();
  }

  @ProvidesIntoSet
  Command later(HostPanel panel) {
    return panel.later();
  }

  @ProvidesIntoSet
  Command where(HostPanel panel) {
    return panel.where();
  }

  @ProvidesIntoSet
  Command sure(HostPanel panel) {
    return panel.sure();
  }

  @ProvidesIntoSet
  Command whom(HostPanel panel) {
    return panel.whom();
  }

  @ProvidesIntoSet
  Command went(AfterDesk desk) {
    return desk.went();
  }

  @ProvidesIntoSet
  Command clearForm(AfterDesk desk) {
    return desk.clearForm();
  }

  @ProvidesIntoSet
  Command clearSave(AfterDesk desk) {
    return desk.clearSave();
  }

  @ProvidesIntoSet
  Command findable(AfterDesk desk) {
    return desk.findable();
  }

  @ProvidesIntoSet
  Command show(ShowDesk desk) {
    return desk.show();
  }

  @ProvidesIntoSet
  Command history(ShowDesk desk) {
    return desk.history();
  }

  @ProvidesIntoSet
  Command calendar(ShowDesk desk) {
    return desk.calendar();
  }

  @ProvidesIntoSet
  Command who(ShowDesk desk) {
    return desk.who();
  }
}
