package dev.peercircles.programme;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.peercircles.checkins.CheckinPlans;
import dev.peercircles.circles.ChannelPeople;
import dev.peercircles.circles.ChannelReaders;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Roster;
import dev.peercircles.commands.Commands;
import dev.peercircles.delivery.Objection;
import dev.peercircles.duties.Board;
import dev.peercircles.duties.Chore;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.Foreseen;
import dev.peercircles.duties.Release;
import dev.peercircles.lessons.Doors;
import dev.peercircles.lessons.FirstDays;
import dev.peercircles.meetings.MeetingPlans;
import dev.peercircles.notices.NoticeHandler;
import dev.peercircles.prompts.OwnPrompts;
import dev.peercircles.rotations.RotationPlans;
import dev.peercircles.schedule.Holidays;
import dev.peercircles.stories.Directory;
import dev.peercircles.stories.DrawDays;
import dev.peercircles.stories.StoryDoors;
import dev.peercircles.stories.StoryPlan;
import dev.peercircles.stories.StoryPlans;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Binds what a programme describes: its circles, people and plans, its days off, and the commands
 * about it as a whole.
 */
public final class ProgrammeModule extends AbstractModule {
  /** After lunch on a day of a draw: the host is not on their way to the meeting. */
  private static final LocalTime FIRST_AT = LocalTime.of(15, 0);

  private final Programme programme;
  private final Holidays holidays;

  public ProgrammeModule(Programme programme, Holidays holidays) {
    this.programme = programme;
    this.holidays = holidays;
  }

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), ChannelPeople.class);
    Multibinder.newSetBinder(binder(), Board.class);
    Multibinder.newSetBinder(binder(), Duty.class);
    Multibinder.newSetBinder(binder(), Foreseen.class);
    Multibinder.newSetBinder(binder(), Objection.class);
    Multibinder.newSetBinder(binder(), Release.class);
    bind(Programme.class).toInstance(programme);
    bind(Holidays.class).toInstance(holidays);
    bind(Circles.class).to(ProgrammeCircles.class).in(Singleton.class);
    bind(Roster.class).to(ProgrammeRoster.class).in(Singleton.class);
    bind(Kickoff.class).in(Singleton.class);
    Multibinder.newSetBinder(binder(), ChannelReaders.class);
    bind(ChannelWatch.class).in(Singleton.class);
    var notices = Multibinder.newSetBinder(binder(), NoticeHandler.class);
    notices.addBinding().to(ChannelWatch.class);
    notices.addBinding().to(EarsWatch.class);
    var chores = Multibinder.newSetBinder(binder(), Chore.class);
    chores.addBinding().to(Kickoff.class);
    chores.addBinding().to(ChannelWatch.class);
    var commands = Multibinder.newSetBinder(binder(), Commands.class);
    commands.addBinding().to(HelpCommand.class);
    commands.addBinding().to(NextCommand.class);
    bind(Directory.class).to(ProgrammeNames.class);
    bind(DrawDays.class).to(ProgrammeDraws.class);
  }

  @Provides
  MeetingPlans meetings(Programme of) {
    return circle -> Optional.ofNullable(of.meetings().get(circle));
  }

  @Provides
  CheckinPlans checkins(Programme of) {
    return circle -> Optional.ofNullable(of.checkins().get(circle));
  }

  @Provides
  RotationPlans rotations(Programme of) {
    return of::rotations;
  }

  @Provides
  StoryPlans stories(Programme of) {
    return circle -> Optional.ofNullable(of.stories().get(circle));
  }

  @Provides
  StoryDoors doors(Doors doors) {
    return (circle, today) -> doors.areOpen(circle.id(), today);
  }

  @Provides
  FirstDays first(Programme of, DrawDays draws) {
    return (circle, from, to) ->
        Optional.ofNullable(of.stories().get(circle.id())).filter(StoryPlan::sponsor).stream()
            .flatMap(_ -> draws.between(circle, from, to).stream())
            .map(at -> at.toLocalDate().atTime(FIRST_AT))
            .toList();
  }

  @Provides
  OwnPrompts prompts(Programme of) {
    return new OwnPrompts(of.prompts());
  }
}
