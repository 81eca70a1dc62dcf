package dev.peercircles.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.Conversation;
import dev.peercircles.circles.Home;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.health.Finding;
import dev.peercircles.health.Probe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks whether the bot may do in Slack what it promised, in the workspace and in each channel. */
final class SlackProbe implements Probe {
  private final MethodsClient bot;
  private final String team;
  private final List<Home> homes;
  private final Supplier<Optional<Finding>> connection;

  /**
   * Not looked yet.
   *
   * @param connection what is wrong with the connection at present
   */
  SlackProbe(
      SlackApi api,
      SlackSettings settings,
      List<Home> homes,
      Supplier<Optional<Finding>> connection) {
    this(api.bot(), settings.team(), homes, connection);
  }

  SlackProbe(MethodsClient bot, String team, List<Home> homes) {
    this(bot, team, homes, Optional::empty);
  }

  private SlackProbe(
      MethodsClient bot, String team, List<Home> homes, Supplier<Optional<Finding>> connection) {
    this.connection = connection;
    this.bot = bot;
    this.team = team;
    this.homes = List.copyOf(homes);
  }

  @Override
  public List<Finding> look() {
    var findings = new ArrayList<Finding>();
    connection.get().ifPresent(findings::add);
    if (workspace(findings)) {
      homes.forEach(home -> channel(home.channel(), findings));
    }
    return List.copyOf(findings);
  }

  /** Whether there is any use in looking further. */
  private boolean workspace(List<Finding> findings) {
    var answer = ask("The workspace", () -> bot.authTest(r -> r), findings);
    answer.ifPresent(a -> workspace(a, findings));
    return answer.isPresent();
  }

  private void workspace(AuthTestResponse answer, List<Finding> findings) {
    if (!team.equals(answer.getTeamId())) {
      findings.add(
          new Finding(
              "SLACK_BOT_TOKEN belongs to the workspace " + answer.getTeamId() + ", not " + team,
              "Copy the token of the app installed in "
                  + team
                  + ", or correct"
                  + " platforms.slack.workspace in the YAML."));
    }
    var headers = Optional.ofNullable(answer.getHttpResponseHeaders()).orElse(Map.of());
    SlackScopes.lacking(headers)
        .forEach(scope ->
            findings.add(
                new Finding("The Slack app lacks the scope " + scope, SlackCodes.scope(scope))));
  }

  private void channel(String id, List<Finding> findings) {
    ask("The channel " + id, () -> bot.conversationsInfo(r -> r.channel(id)), findings)
        .ifPresent(answer -> channel(id, answer.getChannel(), findings));
  }

  /** Slack asks for another right to look at a public channel, and that is how it shows. */
  static boolean isPublic(SlackApiTextResponse answer) {
    return "missing_scope".equals(answer.getError()) && "channels:read".equals(answer.getNeeded());
  }

  private static Finding isPublic(String what) {
    return new Finding(
        what + " is public",
        "A circle needs a private one: in the channel's settings choose Change to a private"
            + " channel.");
  }

  private static void channel(String id, Conversation channel, List<Finding> findings) {
    if (channel.isArchived()) {
      findings.add(
          new Finding(
              "The channel " + id + " is archived",
              "Unarchive it, or give the circle another home in the YAML."));
    } else if (!channel.isMember()) {
      findings.add(new Finding("The bot is not in the channel " + id, SlackCodes.INVITE));
    }
    if (!channel.isPrivate()) {
      findings.add(isPublic("The channel " + id));
    }
    if (channel.isExtShared() || channel.isPendingExtShared()) {
      findings.add(
          new Finding(
              "The channel " + id + " is shared with another organisation",
              "Give the circle a channel of its own that is not shared."));
    }
  }

  private interface Call<T> {
    T made() throws IOException, SlackApiException;
  }

  private static <T extends SlackApiTextResponse> Optional<T> ask(
      String what, Call<T> call, List<Finding> findings) {
    try {
      var answer = call.made();
      if (answer.isOk()) {
        return Optional.of(answer);
      }
      findings.add(isPublic(answer) ? isPublic(what) : finding(what, SlackFailures.of(answer)));
    } catch (IOException | SlackApiException | RuntimeException e) {
      findings.add(finding(what, SlackFailures.of(e)));
    }
    return Optional.empty();
  }

  private static Finding finding(String what, DeliveryFailure failure) {
    return switch (failure) {
      case DeliveryFailure.Forbidden(var reason, var cure, var _) ->
          new Finding(what + " can't be reached: " + reason, cure);
      case DeliveryFailure.Gone(var reason) ->
          new Finding(what + " is gone: " + reason, "Correct its id in the YAML.");
      case DeliveryFailure.TryLater(var _, var reason, var _) -> unreachable(what, reason);
      case DeliveryFailure.Unknown(var reason) -> unreachable(what, reason);
    };
  }

  private static Finding unreachable(String what, String reason) {
    return new Finding(
        what + " could not be looked at: " + reason,
        "Check that this machine reaches slack.com over HTTPS, and look again in a minute.");
  }
}
