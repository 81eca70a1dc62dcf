package dev.peercircles.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.wire.Json;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markup as a person reads it, and whom it calls. */
class MrkdwnTest {
  private static final Map<String, String> NAMES =
      Map.of("U0ANA00001", "Ana", "C0CIRCLE01", "circle");
  private final Mrkdwn mrkdwn =
      new Mrkdwn(id -> NAMES.getOrDefault(id, id), id -> NAMES.getOrDefault(id, id));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "*bold* and _slanted_ and ~gone~ | bold and slanted and gone",
        "a*b*c 2 * 3 * 4 snake_case_name | a*b*c 2 * 3 * 4 snake_case_name",
        "<@U0ANA00001> in <#C0CIRCLE01> | @Ana in #circle",
        "*<@U0ANA00001>* is stuck | @Ana is stuck",
        "<!here> <!channel> | @here @channel",
        "R&amp;D &lt;3 &amp;lt; | R&D <3 &lt;",
        "<https://meet.example/em> | https://meet.example/em",
        "1 < 2 and 3 > 2 | 1 < 2 and 3 > 2",
        "`code *not bold` | code *not bold"
      })
  void markupIsReadAsSlackShowsIt(String marked, String read) {
    assertThat(mrkdwn.read(marked)).isEqualTo(read);
  }

  @Test
  void aLabelledLinkShowsWhereItLeads() {
    assertThat(mrkdwn.read("<https://meet.example/em|the room>"))
        .isEqualTo("the room (https://meet.example/em)");
  }

  @Test
  void aTimeIsReadAsItsInstantSoThatEachReadersZoneCanBePutIn() {
    assertThat(mrkdwn.read("until <!date^1791790200^{date_short} {time}|12 Oct, 9:30>."))
        .isEqualTo("until {2026-10-12T07:30:00Z}.");
  }

  @Test
  void onlyMembersOfAPrivateRoomAreCalledByTheirNameAndAllByTheBroadcasts() {
    Room room = Room.channel("C0CIRCLE01", "circle", true);
    room.members.add("U0ANA00001");
    room.members.add("U0SANDBOT1");
    var content =
        new SlackMessage.Content(
            "<@U0ANA00001> <@U0KIM00001> <@U0SANDBOT1>", Json.array(), Optional.empty());
    assertThat(Pings.of(content, room, "U0SANDBOT1")).containsExactly("U0ANA00001");
    var loud = new SlackMessage.Content("<!here>", Json.array(), Optional.empty());
    assertThat(Pings.of(loud, room, "U0SANDBOT1")).containsExactly("everyone");
    var escaped =
        new SlackMessage.Content("&lt;!here&gt; @channel", Json.array(), Optional.empty());
    assertThat(Pings.of(escaped, room, "U0SANDBOT1")).isEmpty();
  }

  @Test
  void aMentionInABlockCallsToo() {
    Room room = Room.channel("C0CIRCLE01", "circle", true);
    room.members.add("U0ANA00001");
    var blocks =
        Json.array()
            .add(
                Json.read(
                    "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"<@U0ANA00001>\"}}"));
    var content = new SlackMessage.Content("quiet", blocks, Optional.empty());
    assertThat(Pings.of(content, room, "U0SANDBOT1")).containsExactly("U0ANA00001");
  }

  @Test
  void whatPeopleTypeIsEscapedAsTheManifestAsks() {
    People people = new People(Rehearsal.workspace());
    people.put(Persona.of("U0ANA00001", "Ana"));
    people.put(Persona.of("U0ANA00002", "Ana Lee"));
    Rooms rooms = new Rooms(people);
    rooms.put(Room.channel("C0CIRCLE01", "circle", true));

    assertThat(Escapes.typed("swap @Ana Lee @ana in #circle", people, rooms))
        .isEqualTo("swap <@U0ANA00002|ana.lee> <@U0ANA00001|ana> in <#C0CIRCLE01|circle>");
    assertThat(Escapes.typed("a < b & c https://x.example/?a=1 @here", people, rooms))
        .isEqualTo("a &lt; b &amp; c <https://x.example/?a=1> <!here>");
    assertThat(Escapes.typed("mail me@anaconda.example", people, rooms))
        .isEqualTo("mail me@anaconda.example");
  }

  @Test
  void anAppsLoneControlCharactersAreKeptAsEntities() {
    assertThat(Escapes.normal("a & b < c &amp; <@U0ANA00001>"))
        .isEqualTo("a &amp; b &lt; c &amp; <@U0ANA00001>");
  }
}
