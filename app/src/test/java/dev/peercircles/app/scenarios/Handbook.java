package dev.peercircles.app.scenarios;

import java.util.Locale;

/** The scenarios as a page for people. */
final class Handbook {
  private static final String OPENING =
      """
      # Scenarios

      What people live through with the bot. Each scenario below is a test: it runs on a simulated
      Slack through Bolt and on a simulated Discord through JDA, unless it says why it can't. This
      page is made from the tests; to change it, change them and run
      `%s`.

      Unless a scenario says otherwise, Ana (who hosts), Bo (her deputy), Chi, Dev and Eli are peers
      in Berlin and have been a circle for some weeks. Lena is their boss, outside. Sam has an
      account there but is nobody whom the configuration names. The check-in opens on Monday at
      09:30 and closes on Wednesday at 18:00; they meet on Thursday from 12:30 to 13:15. The first
      Monday is 12 October 2026.

      Every scenario also ends with these looks around: nobody outside a circle can read anything of
      it or was written to; nobody saw a failure of the platform; no message pinged more than one
      person, nor a whole channel; no circle got more than two posts a week.
      """;

  private Handbook() {}

  static String page(String command) {
    var page = new StringBuilder(OPENING.formatted(command));
    for (var theme : Scenarios.all()) {
      page.append("\n## ").append(theme.title()).append('\n');
      theme.scenarios().forEach(s -> add(page, s));
    }
    return page.toString();
  }

  private static void add(StringBuilder page, Scenario scenario) {
    page.append("\n### ").append(scenario.title()).append("\n\n");
    if (!scenario.why().isEmpty()) {
      scenario
          .platforms()
          .forEach(p ->
              page.append("*")
                  .append(p.title())
                  .append(" only: ")
                  .append(scenario.why())
                  .append("*\n\n"));
    }
    scenario.steps().forEach(s -> page.append(line(s)));
  }

  private static String line(Step step) {
    var keyword = step.keyword().toLowerCase(Locale.ROOT);
    return "- **" + keyword + "** " + step.words() + "\n";
  }
}
