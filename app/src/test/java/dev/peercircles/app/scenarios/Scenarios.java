package dev.peercircles.app.scenarios;

import java.util.List;

/** All scenarios, by theme. */
final class Scenarios {
  private Scenarios() {}

  /** Scenarios about one thing. */
  record Theme(String title, List<Scenario> scenarios) {
    Theme {
      scenarios = List.copyOf(scenarios);
    }
  }

  static List<Theme> all() {
    return List.of(
        WeeklyPost.theme(),
        Answering.theme(),
        Words.theme(),
        AtClose.theme(),
        Nudges.theme(),
        Closings.theme(),
        Agendas.theme(),
        Hosts.theme(),
        Steps.theme(),
        Lunches.theme(),
        LunchTurns.theme(),
        LunchHosts.theme(),
        LunchKinds.theme(),
        Stories.theme(),
        WrittenCircles.theme(),
        DaysOff.theme(),
        Commands.theme(),
        Places.theme(),
        Rests.theme(),
        Eavesdroppers.theme(),
        Keeping.theme(),
        WholeChannels.theme(),
        Trouble.theme());
  }
}
