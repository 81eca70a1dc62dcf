package dev.peercircles.app.scenarios;

import java.util.List;

/** Public holidays and a house's own days off. */
final class DaysOff {
  private DaysOff() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Days off", List.of(moves(), skips(), noRoom(), publicHoliday(), clocks()));
  }

  private static Setup off(String days) {
    return Setup.usual()
        .section("calendars", "{ town: [" + days + "] }")
        .with("holidays", "[town]");
  }

  private static Scenario moves() {
    return Scenario.of(
            "A meeting on a day off moves within its week",
            off("\"2026-10-15\"").with("on_holiday", "next-working-day"))
        .given("Thursday is a day off, and the circle wants the next working day")
        .when("Monday's post comes", s -> s.until("Mon 09:31"))
        .then(
            "it says that they meet on Friday",
            s ->
                s.chi()
                    .sees(
                        "This week in EM Berlin",
                        "Thursday 15 Oct is a day off: we meet on Friday 16 Oct"))
        .and(
            "the form offers time at the meeting, no weekday",
            s ->
                s.chi()
                    .presses("Answer")
                    .canChoose(
                        "What would help?",
                        "Just so you know",
                        "Ideas in writing",
                        "Someone who has been there",
                        "Time at the meeting"))
        .and(
            "the agenda comes on Friday and says so too",
            s -> {
              s.until("Fri 09:01");
              s.chi()
                  .sees(
                      "EM Berlin meets today, Fri 12:30", "Moved from Thursday 15 Oct, a day off.");
            })
        .and(
            "the host is asked on Friday",
            s -> {
              s.until("Fri 13:26");
              s.ana().gets("Did EM Berlin meet?");
            });
  }

  private static Scenario skips() {
    return Scenario.of(
            "A circle that skips days off has no meeting that week",
            off("\"2026-10-15\"").with("on_holiday", "skip"))
        .given("Thursday is a day off, and the circle skips those")
        .when("Monday's post comes", s -> s.until("Mon 09:31"))
        .then(
            "it says that there is no meeting, and when the next one is",
            s ->
                s.chi()
                    .sees(
                        "Thursday 15 Oct is a day off: no meeting this week.",
                        "The next one is on Thursday 22 Oct."))
        .and(
            "the rest of the week brings no agenda and no question",
            s -> {
              s.until("Sun 20:00");
              s.hasPosts(1);
              s.ana().seesNothingOf("Did EM Berlin meet?");
            });
  }

  private static Scenario noRoom() {
    return Scenario.of(
            "If the rest of the week is off, the meeting is skipped, not pushed into the next",
            off("\"2026-10-15/2026-10-16\"").with("on_holiday", "next-working-day"))
        .given("Thursday and Friday are off, and the circle wants the next working day")
        .when("Monday's post comes", s -> s.until("Mon 09:31"))
        .then(
            "it says that there is no meeting this week",
            s -> s.chi().sees("Thursday 15 Oct is a day off: no meeting this week."))
        .and(
            "next week they meet once, on Thursday",
            s -> {
              s.until("2026-10-25T20:00");
              s.chi().seesOnce("EM Berlin meets today");
            });
  }

  private static Scenario publicHoliday() {
    return Scenario.of(
            "Public holidays are known by land",
            Setup.usual()
                .with("holidays", "[de-be]")
                .with(
                    "meeting",
                    "{ when: { every: week, day: friday, at: \"12:30\" }, lasts: PT45M }")
                .with(
                    "checkin",
                    "{ opens: { before_meeting: P4D, at: \"09:30\" },"
                        + " closes: { before_meeting: P1D, at: \"18:00\" } }")
                .begins("2026-12-20T20:00"))
        .given("a circle that meets on Fridays in Berlin, where 25 December is a holiday")
        .when("Monday's post comes", s -> s.until("2026-12-21T09:31"))
        .then("it says so", s -> s.chi().sees("Friday 25 Dec is a day off: no meeting this week."));
  }

  private static Scenario clocks() {
    return Scenario.of("Meetings keep their hour when the clocks change")
        .given("the clocks go back on Sunday, 25 October")
        .when("the Thursdays before and after pass", s -> s.until("2026-10-29T20:00"))
        .then(
            "both agendas came at 09:00 and both questions at 13:25 by Berlin's clocks",
            s -> {
              s.happenedAt(
                  "EM Berlin meets today",
                  "2026-10-15T07:00:00Z",
                  "2026-10-22T07:00:00Z",
                  "2026-10-29T08:00:00Z");
              s.happenedAt(
                  "Did EM Berlin meet?",
                  "2026-10-15T11:25:00Z",
                  "2026-10-22T11:25:00Z",
                  "2026-10-29T12:25:00Z");
            });
  }
}
