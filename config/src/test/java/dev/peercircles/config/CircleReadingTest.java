package dev.peercircles.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.checkins.CheckinPlan.Before;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Membership;
import dev.peercircles.circles.OnHoliday;
import dev.peercircles.programme.Programme;
import dev.peercircles.schedule.Recurrence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of a circle come to mean. */
class CircleReadingTest {
  private static final ConfigReader READER = ConfigReader.standard();
  private static final CircleId ID = new CircleId("c1");
  private static final String HEAD =
      """
      programme: { name: N, zone: Europe/Berlin, admins: [ana], holidays: [de-be] }
      platforms: { slack: { workspace: T0ACME0001 } }
      people:
        ana: { name: Ana, slack: U0ANA00001 }
        bo: { name: Bo, reports_to: ana, slack: U0BO000001 }
        lea: { name: Lea, level: 3, slack: U0LEA00001 }
        mo: { name: Mo, level: 5, slack: U0MO000001 }
      """;
  private static final String CIRCLE =
      """
      circles:
        c1:
          name: One
          home: { slack: C0CIRCLE01 }
          members: channel
          host: ana
          purpose: Learn
          outcome: leadership
          from: "2026-10-12"
      """;
  private static final String WEEKLY =
      "    meeting: { when: { every: week, day: thursday, at: \"12:30\" }, lasts: PT45M }\n";
  private static final String CHECKIN =
      """
          checkin:
            opens: { before_meeting: P3D, at: "09:30" }
            closes: { before_meeting: P1D, at: "18:00" }
      """;

  @TempDir private Path dir;

  private Programme read(String... parts) {
    try {
      Files.writeString(dir.resolve("circles.yaml"), String.join("", parts));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    var loaded = READER.read(dir);
    assertThat(loaded.problems()).filteredOn(Problem::fatal).isEmpty();
    return loaded.settings().orElseThrow().programme();
  }

  private static Circle circle(Programme programme) {
    return programme.circles().getFirst();
  }

  @Test
  void takesWhatACircleLeavesOutFromTheProgramme() {
    var circle = circle(read(HEAD, CIRCLE, WEEKLY, CHECKIN));
    assertThat(circle.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(circle.holidays()).containsExactly("de-be");
    assertThat(circle.onHoliday()).isEqualTo(OnHoliday.NEXT_WORKING_DAY);
    assertThat(circle.until()).isEqualTo("2027-01-03");
    assertThat(circle.membership()).isEqualTo(new Membership.WholeChannel());
    assertThat(circle.deputy()).isEmpty();
  }

  @Test
  void completesACircleByTheDefaultsKeyByKeyAndReplacesListsWhole() {
    var defaults =
        """
        defaults:
          zone: Asia/Kolkata
          holidays: [us-ny, us-ca]
          checkin:
            opens: { before_meeting: P2D, at: "08:00" }
            closes: { before_meeting: P1D, at: "17:00" }
            nudge: never
            prompts: [success, failure]
        """;
    var own =
        """
            holidays: [de-bb]
            checkin:
              closes: { at: "16:00" }
              prompts: [people]
        """;
    var programme = read(HEAD, defaults, CIRCLE, WEEKLY, own);
    assertThat(circle(programme).zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
    assertThat(circle(programme).holidays()).containsExactly("de-bb");
    var checkin = programme.checkins().get(ID);
    assertThat(checkin.opens()).isEqualTo(new Before(2, LocalTime.of(8, 0)));
    assertThat(checkin.closes()).isEqualTo(new Before(1, LocalTime.of(16, 0)));
    assertThat(checkin.nudge()).isFalse();
    assertThat(checkin.prompts()).containsExactly("people");
  }

  @Test
  void letsAWrittenCircleReplaceDefaultMomentsThatCountFromAMeeting() {
    var defaults = "defaults:\n" + CHECKIN.indent(-2);
    var own =
        """
            meeting: none
            checkin:
              opens: { day: thursday, at: "09:30" }
              closes: { day: tuesday }
        """;
    var checkin = read(HEAD, defaults, CIRCLE, own).checkins().get(ID);
    assertThat(checkin.written()).isTrue();
    assertThat(checkin.rounds()).isEqualTo(new Recurrence.Weekly(DayOfWeek.TUESDAY));
    assertThat(checkin.opens()).isEqualTo(new Before(5, LocalTime.of(9, 30)));
    assertThat(checkin.closes()).isEqualTo(new Before(0, LocalTime.of(18, 0)));
  }

  @ParameterizedTest(name = "a meeting at {0} has its agenda at {1}")
  @CsvSource({"12:30, 09:00", "11:00, 09:00", "10:00, 08:00", "08:30, 06:30", "01:00, 00:00"})
  void postsTheAgendaAtNineOrTwoHoursBeforeEarlierMeetings(String at, LocalTime agenda) {
    var programme = read(HEAD, CIRCLE, WEEKLY.replace("12:30", at), CHECKIN);
    assertThat(programme.meetings().get(ID).agendaAt()).isEqualTo(agenda);
  }

  @Test
  void postsTheAgendaWhenTheCircleSays() {
    var programme = read(HEAD, CIRCLE, WEEKLY, "    agenda: { at: \"11:45\" }\n", CHECKIN);
    assertThat(programme.meetings().get(ID).agendaAt()).isEqualTo(LocalTime.of(11, 45));
  }

  @Test
  void understandsWeeksFromAFirstOne() {
    var meeting = WEEKLY.replace("every: week", "every: 3 weeks, from: \"2026-10-14\"");
    var programme = read(HEAD, CIRCLE, meeting, CHECKIN);
    var expected = new Recurrence.EveryNWeeks(3, DayOfWeek.THURSDAY, LocalDate.of(2026, 10, 14));
    assertThat(programme.meetings().get(ID).when().recurrence()).isEqualTo(expected);
    assertThat(programme.checkins().get(ID).rounds()).isEqualTo(expected);
    assertThat(programme.meetings().get(ID).lasts()).isEqualTo(Duration.ofMinutes(45));
  }

  @ParameterizedTest(name = "{0} of the month")
  @CsvSource({"first, 1", "second, 2", "third, 3", "fourth, 4", "last, -1"})
  void understandsADayOfTheMonth(String word, int nth) {
    var programme =
        read(HEAD, CIRCLE, WEEKLY.replace("every: week", "every: month, nth: " + word), CHECKIN);
    assertThat(programme.meetings().get(ID).when().recurrence())
        .isEqualTo(new Recurrence.NthOfMonth(nth, DayOfWeek.THURSDAY));
  }

  @Test
  void restsACircleWithABossAloneAndRunsTheOthers() {
    var second =
        CIRCLE
            .replace("circles:\n", "")
            .replace("c1:", "c2:")
            .replace("C0CIRCLE01", "C0CIRCLE02")
            .replace("members: channel", "members: [bo, ana]");
    var programme = read(HEAD, CIRCLE, WEEKLY, CHECKIN, second, WEEKLY, CHECKIN);
    assertThat(programme.circles()).hasSize(2);
    assertThat(programme.resting()).containsOnlyKeys(new CircleId("c2"));
  }

  @Test
  void restsACircleWhoseLevelsLieTooFarApartAloneAndRunsTheOthers() {
    var second =
        CIRCLE
            .replace("circles:\n", "")
            .replace("c1:", "c2:")
            .replace("C0CIRCLE01", "C0CIRCLE02")
            .replace("host: ana", "host: lea")
            .replace("members: channel", "members: [lea, mo]\n    max_level_span: 1");
    var programme = read(HEAD, CIRCLE, WEEKLY, CHECKIN, second, WEEKLY, CHECKIN);
    assertThat(programme.resting()).containsOnlyKeys(new CircleId("c2"));
  }

  @Test
  void letsAnOwnPromptSetTakeThePlaceOfALibrarySet() {
    var own = "prompts: { success: [What went well?] }\n";
    assertThat(read(HEAD, own, CIRCLE, WEEKLY, CHECKIN).prompts()).containsOnlyKeys("success");
  }
}
