package dev.peercircles.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.response.Response;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.notices.Notice;
import dev.peercircles.notices.Notices;
import jakarta.inject.Inject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds Bolt's app. */
final class BoltApps {
  private static final Logger LOG = LoggerFactory.getLogger(BoltApps.class);

  private final SlackApi api;
  private final SlackSettings settings;
  private final SlackInbound inbound;
  private final SlackPeople people;
  private final Notices notices;
  private final Errands errands;

  @Inject
  BoltApps(
      SlackApi api,
      SlackSettings settings,
      SlackInbound inbound,
      SlackPeople people,
      Notices notices,
      Errands errands) {
    this.api = api;
    this.settings = settings;
    this.inbound = inbound;
    this.people = people;
    this.notices = notices;
    this.errands = errands;
  }

  /** An app with all its handlers. */
  App build() {
    var app = new App(config(), api.slack(), List.<Middleware>of(this::ofOurTeam));
    inbound.register(app);
    people.register(app, this::readersChanged);
    return app;
  }

  /** Slack has its acknowledgement first. */
  private void readersChanged(String channel) {
    var home = new Home(Platform.SLACK, channel);
    errands.run("notice", () -> notices.tell(new Notice.ReadersChanged(home)));
  }

  /**
   * Everything that Bolt would otherwise take from the environment is set: SLACK_CLIENT_ID and
   * SLACK_CLIENT_SECRET there would turn it into an OAuth app.
   */
  private AppConfig config() {
    return AppConfig.builder()
        .slack(api.slack())
        .singleTeamBotToken(settings.botToken())
        .signingSecret("")
        .verificationToken("")
        .clientId(null)
        .clientSecret(null)
        .redirectUri(null)
        .scope(null)
        .userScope(null)
        .authTestCacheExpirationMillis(0)
        // Bolt's own handler prints what nobody handles, ids and words included.
        .unmatchedRequestHandler(request -> Response.ok())
        .build();
  }

  /**
   * Stands where Bolt asks auth.test: one failure of that would reject everything for minutes. A
   * socket that our own app-level token opened needs no more proof than the team.
   */
  private Response ofOurTeam(
      com.slack.api.bolt.request.Request<?> request,
      Response response,
      com.slack.api.bolt.middleware.MiddlewareChain chain)
      throws Exception {
    var context = request.getContext();
    if (context.getTeamId() != null && !settings.team().equals(context.getTeamId())) {
      LOG.warn("Something came from a workspace that isn't ours; not answered");
      return Response.ok();
    }
    context.setBotToken(settings.botToken());
    return chain.next(request);
  }
}
