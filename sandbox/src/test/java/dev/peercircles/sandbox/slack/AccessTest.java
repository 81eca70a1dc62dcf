package dev.peercircles.sandbox.slack;

import static dev.peercircles.sandbox.slack.Rehearsal.ANA;
import static dev.peercircles.sandbox.slack.Rehearsal.CIRCLE;
import static dev.peercircles.sandbox.slack.Rehearsal.KIM;
import static dev.peercircles.sandbox.slack.Rehearsal.LENA;
import static dev.peercircles.sandbox.slack.Rehearsal.LUNCH;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.ConversationType;
import com.slack.api.model.User;
import dev.peercircles.sandbox.Persona;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tokens, scopes, and what the bot learns of people and channels. */
class AccessTest {

  @Test
  void tokensAreChecked() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      var world = rehearsal.world;
      var slack = rehearsal.slack;
      assertThat(slack.methods("xoxb-other").authTest(r -> r).getError()).isEqualTo("invalid_auth");
      assertThat(tokenless(world.apiUrl() + "auth.test")).contains("\"error\":\"not_authed\"");
      assertThat(slack.methods(world.appToken()).authTest(r -> r).getError())
          .isEqualTo("not_allowed_token_type");
      assertThat(slack.methods(world.botToken()).appsConnectionsOpen(r -> r).getError())
          .isEqualTo("not_allowed_token_type");

      world.revokeToken();
      assertThat(rehearsal.api().authTest(r -> r).getError()).isEqualTo("token_revoked");
    }
  }

  private static String tokenless(String url) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.noBody()).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  @Test
  void authTestTellsWhoTheBotIsAndWhatItMay() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      var answer = rehearsal.api().authTest(r -> r);

      assertThat(answer.getUserId()).isEqualTo(rehearsal.world.botUserId());
      assertThat(answer.getTeamId()).isEqualTo("T0ACME0001");
      assertThat(answer.getHttpResponseHeaders().get("x-oauth-scopes"))
          .singleElement()
          .asString()
          .contains("chat:write,", "groups:read");
    }
  }

  @Test
  void aMissingScopeIsNamed() throws Exception {
    try (Rehearsal rehearsal =
        new Rehearsal(Rehearsal.workspace().granting(Set.of("groups:read")))) {
      var post = rehearsal.api().chatPostMessage(r -> r.channel(CIRCLE).text("x"));
      assertThat(post.getError()).isEqualTo("missing_scope");
      assertThat(post.getNeeded()).isEqualTo("chat:write");
      assertThat(post.getProvided()).isEqualTo("groups:read");
      var history = rehearsal.api().conversationsHistory(r -> r.channel(CIRCLE));
      assertThat(history.getNeeded()).isEqualTo("groups:history");
      assertThat(rehearsal.api().conversationsInfo(r -> r.channel(LUNCH)).getNeeded())
          .isEqualTo("channels:read");
    }
  }

  @Test
  void peopleAreDescribedWithZoneAndStanding() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      rehearsal.world.addPerson(
          new Persona("U0GUEST001", "Gus", Optional.empty(), Persona.Kind.GUEST, true));

      User ana = rehearsal.api().usersInfo(r -> r.user(ANA)).getUser();
      assertThat(ana.getTz()).isEqualTo("Europe/Lisbon");
      assertThat(ana.getTzOffset()).isEqualTo(3600);
      assertThat(ana.getProfile().getDisplayName()).isEqualTo("Ana");
      assertThat(rehearsal.api().usersInfo(r -> r.user(KIM)).getUser().getTz()).isNull();
      assertThat(rehearsal.api().usersList(r -> r).getMembers())
          .filteredOn(User::isRestricted)
          .extracting(User::getId)
          .containsExactly("U0GUEST001");
      assertThat(rehearsal.api().usersList(r -> r).getMembers())
          .filteredOn(User::isBot)
          .extracting(User::getId)
          .containsExactly(rehearsal.world.botUserId());
    }
  }

  @Test
  void theBotSeesMembersOfItsOwnPrivateChannelsOnly() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      assertThat(rehearsal.api().conversationsMembers(r -> r.channel(CIRCLE)).getMembers())
          .containsExactlyInAnyOrder(ANA, LENA, rehearsal.world.botUserId());
      var mine =
          rehearsal
              .api()
              .usersConversations(r -> r.types(List.of(ConversationType.PRIVATE_CHANNEL)));
      assertThat(mine.getChannels())
          .singleElement()
          .satisfies(c -> {
            assertThat(c.getId()).isEqualTo(CIRCLE);
            assertThat(c.isPrivate()).isTrue();
          });

      rehearsal.world.leave(rehearsal.world.botUserId(), CIRCLE);
      assertThat(rehearsal.api().conversationsInfo(r -> r.channel(CIRCLE)).getError())
          .isEqualTo("channel_not_found");
    }
  }

  @Test
  void quietHoursAreTold() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      var now = rehearsal.clock.instant();
      rehearsal.world.doNotDisturb(ANA, now, now.plusSeconds(3600));

      var users = rehearsal.api().dndTeamInfo(r -> r.users(List.of(ANA, KIM))).getUsers();
      assertThat(users.get(ANA).isDndEnabled()).isTrue();
      assertThat(users.get(ANA).getNextDndEndTs()).isEqualTo((int) now.getEpochSecond() + 3600);
      assertThat(users.get(KIM).isDndEnabled()).isFalse();
    }
  }
}
