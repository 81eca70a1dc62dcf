package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.health.Finding;
import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.slack.Fault;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlackProbeTest {

  @Test
  void shouldFindNothingWantingWhereAllIsWell() throws Exception {
    try (var office = new Office()) {
      assertThat(office.probe().look()).isEmpty();
    }
  }

  @Test
  void shouldNameEachMissingScopeWithItsCure() throws Exception {
    var spec = Office.workspace().granting(Set.of("chat:write", "commands", "groups:read"));
    try (var office = new Office(spec, Office.BUDGET)) {
      assertThat(office.probe().look())
          .extracting(Finding::what)
          .containsExactly(
              "The Slack app lacks the scope groups:history",
              "The Slack app lacks the scope im:history",
              "The Slack app lacks the scope im:write",
              "The Slack app lacks the scope users:read");
      assertThat(office.probe().look())
          .extracting(Finding::cure)
          .allMatch(cure -> cure.contains("reinstall the app"));
    }
  }

  @Test
  void shouldLookAtEachChannel() throws Exception {
    try (var office = new Office()) {
      channel(office, "C0PUBLIC01", false, true);
      channel(office, "C0WITHOUT1", true, false);
      channel(office, "C0ARCHIVED", true, true);
      office.world.archive("C0ARCHIVED", Office.ANA);
      var homes = List.of(home("C0PUBLIC01"), home("C0WITHOUT1"), home("C0ARCHIVED"), Office.HOME);
      assertThat(look(office, Office.TEAM, homes))
          .extracting(Finding::what, f -> f.cure().contains("/invite"))
          .containsExactly(
              org.assertj.core.api.Assertions.tuple("The channel C0PUBLIC01 is public", false),
              org.assertj.core.api.Assertions.tuple(
                  "The channel C0WITHOUT1 can't be reached: channel_not_found", true),
              org.assertj.core.api.Assertions.tuple("The channel C0ARCHIVED is archived", false));
    }
  }

  @Test
  void shouldNoticeThatAChannelBecamePublicOrThatTheBotWasTakenOut() throws Exception {
    try (var office = new Office()) {
      channel(office, "C0ANOTHER1", true, true);
      var homes = List.of(Office.HOME, home("C0ANOTHER1"));
      assertThat(look(office, Office.TEAM, homes)).isEmpty();

      office.world.makePublic(Office.CIRCLE);
      office.world.leave(office.world.botUserId(), "C0ANOTHER1");

      assertThat(look(office, Office.TEAM, homes))
          .extracting(Finding::what)
          .containsExactly(
              "The channel " + Office.CIRCLE + " is public",
              "The channel C0ANOTHER1 can't be reached: channel_not_found");
    }
  }

  @Test
  void shouldNoticeATokenOfAnotherWorkspace() throws Exception {
    try (var office = new Office()) {
      assertThat(look(office, "T0OTHER001", List.of()))
          .extracting(Finding::what)
          .containsExactly("SLACK_BOT_TOKEN belongs to the workspace T0ACME0001, not T0OTHER001");
    }
  }

  @Test
  void shouldSayWhereToGetATokenThatWorks() throws Exception {
    try (var office = new Office()) {
      office.world.revokeToken();
      assertThat(office.probe().look())
          .singleElement()
          .satisfies(f -> assertThat(f.cure()).contains("SLACK_BOT_TOKEN"));
    }
  }

  @Test
  void shouldSayThatSlackDidNotAnswer() throws Exception {
    try (var office = new Office()) {
      office.world.faults().next("auth.test", new Fault.Status(503));
      assertThat(office.probe().look())
          .singleElement()
          .satisfies(f -> assertThat(f.what()).contains("HTTP 503"));
    }
  }

  private static List<Finding> look(Office office, String team, List<Home> homes) throws Exception {
    try (var api = new SlackApi(office.settings())) {
      return new SlackProbe(api.bot(), team, homes).look();
    }
  }

  private static void channel(Office office, String id, boolean isPrivate, boolean bot) {
    office.world.addChannel(
        new ChannelSpec(id, id.toLowerCase(), isPrivate, bot, Set.of(Office.ANA)));
  }

  private static Home home(String channel) {
    return new Home(Platform.SLACK, channel);
  }
}
