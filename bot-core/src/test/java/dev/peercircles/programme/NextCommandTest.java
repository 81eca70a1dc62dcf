package dev.peercircles.programme;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BERLIN;
import static dev.peercircles.circles.Samples.BO;
import static dev.peercircles.circles.Samples.CHI;
import static dev.peercircles.circles.Samples.EM_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Facilitators;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Member;
import dev.peercircles.commands.Arguments;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Reply;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.Moment;
import dev.peercircles.meetings.FakeMeetingStore;
import dev.peercircles.meetings.Hosting;
import dev.peercircles.meetings.MeetingCalendar;
import dev.peercircles.meetings.MeetingPlan;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.schedule.Cadence;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import dev.peercircles.schedule.Recurrence;
import dev.peercircles.schedule.WorkingDays;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NextCommandTest {
  private static final Button FILE =
      new Button.Press("Calendar file", Prefilled.of("dates"), false);

  private static final MeetingPlan PLAN =
      new MeetingPlan(
          new Cadence(new Recurrence.Weekly(DayOfWeek.THURSDAY), LocalTime.of(12, 30), BERLIN),
          Duration.ofMinutes(45),
          Optional.of(URI.create("https://meet.example/em")),
          LocalTime.of(9, 0));

  private final FakeAbsenceStore absences = new FakeAbsenceStore();
  private final FakeCircles circles =
      new FakeCircles().with(ANA).with(BO).with(CHI).with(EM_BERLIN);
  private final NextCommand next =
      new NextCommand(
          Set.of(new Mondays()),
          id -> Optional.of(PLAN),
          new MeetingCalendar(new WorkingDays((calendars, date) -> false)),
          new Hosting(circles, new Absences(absences), new FakeMeetingStore(), Facilitators.NONE));

  @Test
  void saysUntilWhenTheCheckinIsOpenAndLetsThePersonAnswer() {
    var message = ask(ANA, "2026-10-19T08:00:00Z");

    assertThat(message.words())
        .isEqualTo(
            """
            Next in EM Berlin
            The check-in is open until Wed 21 Oct, 18:00.
            You meet Thu 22 Oct, 12:30 for 45 minutes. Ana hosts. Join here\
            """);
    assertThat(message.blocks())
        .endsWith(
            new Block.Buttons(
                List.of(
                    new Button.Press("Answer", Prefilled.of("checkin", "em-berlin"), true), FILE)));
  }

  @Test
  void saysWhenTheCheckinOpensIfItIsClosed() {
    var message = ask(ANA, "2026-10-22T12:00:00Z");

    assertThat(message.words())
        .contains("The check-in opens Mon 26 Oct, 09:30 and closes Wed 28 Oct, 18:00.")
        .contains("You meet Thu 29 Oct, 12:30");
    assertThat(message.blocks()).endsWith(new Block.Buttons(List.of(FILE)));
  }

  @Test
  void saysItInThePersonsOwnTime() {
    assertThat(ask(CHI, "2026-10-19T08:00:00Z").words())
        .contains("open until Wed 21 Oct, 21:30.")
        .contains("You meet Thu 22 Oct, 16:00");
  }

  @Test
  void namesTheDeputyAndNotWhoIsAway() {
    var thursday = LocalDate.of(2026, 10, 22);
    absences.away(ANA.id(), new Absence(thursday, thursday));

    assertThat(ask(CHI, "2026-10-19T08:00:00Z").words())
        .contains("Bo hosts.")
        .doesNotContain("Ana")
        .doesNotContain("away");
  }

  @Test
  void saysThatNothingMoreComes() {
    assertThat(ask(ANA, "2027-01-02T08:00:00Z").words())
        .isEqualTo("Nothing more comes: EM Berlin ends on Sunday 3 January 2027.");
  }

  private Message ask(Member who, String now) {
    ZoneId zone = who.zone().orElse(BERLIN);
    var call =
        new Call(
            who,
            Optional.of(EM_BERLIN),
            zone,
            new Arguments(Map.of()),
            Map.of(),
            Instant.parse(now));
    return ((Reply.Said) next.command().handler().handle(call)).message();
  }

  /** A check-in from Monday to Wednesday. */
  private static final class Mondays implements Duty {
    @Override
    public String plan() {
      return "checkin";
    }

    @Override
    public List<String> steps() {
      return List.of("open", "close");
    }

    @Override
    public List<Occurrence> agenda(Circle circle, LocalDate from, LocalDate to) {
      return from.datesUntil(to.plusDays(1)).filter(circle::runsOn).flatMap(Mondays::on).toList();
    }

    private static Stream<Occurrence> on(LocalDate day) {
      return switch (day.getDayOfWeek()) {
        case MONDAY -> Stream.of(at("open", day, LocalTime.of(9, 30)));
        case WEDNESDAY -> Stream.of(at("close", day, LocalTime.of(18, 0)));
        case TUESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY -> Stream.of();
      };
    }

    private static Occurrence at(String step, LocalDate day, LocalTime time) {
      var key = new OccurrenceKey(EM_BERLIN.id(), "checkin", step, day);
      return new Occurrence(key, day.atTime(time), BERLIN, Grace.USUAL);
    }

    @Override
    public Decision decide(Circle circle, Occurrence due, Moment moment) {
      return Decision.NOTHING;
    }
  }
}
