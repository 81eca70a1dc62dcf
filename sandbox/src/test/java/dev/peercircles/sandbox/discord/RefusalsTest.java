package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.Rehearsal.ANA;
import static dev.peercircles.sandbox.discord.Rehearsal.GUILD;
import static dev.peercircles.sandbox.discord.Rehearsal.LOBBY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client library would not send, and Discord would not take. */
class RefusalsTest {
  private static final String MESSAGES = "/channels/" + LOBBY + "/messages";

  private final Rehearsal rehearsal = new Rehearsal();
  private final Raw raw = rehearsal.raw;

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private Raw.Answer post(String json) {
    return raw.send("POST", MESSAGES, json);
  }

  private static String row(String... components) {
    return "{\"type\":1,\"components\":[" + String.join(",", components) + "]}";
  }

  private static String button(String id) {
    return "{\"type\":2,\"style\":1,\"label\":\"x\",\"custom_id\":\"" + id + "\"}";
  }

  private static String legacy(String... rows) {
    return "{\"content\":\"x\",\"components\":[" + String.join(",", rows) + "]}";
  }

  private static String modern(String more, String... components) {
    return "{\"flags\":32768," + more + "\"components\":[" + String.join(",", components) + "]}";
  }

  private static String text(int length) {
    return "{\"type\":10,\"content\":\"" + "x".repeat(length) + "\"}";
  }

  private static String buttons(int count) {
    return row(IntStream.range(0, count).mapToObj(i -> button("b" + i)).toArray(String[]::new));
  }

  static Stream<Arguments> badMessages() {
    String text40 = Stream.generate(() -> text(1)).limit(41).collect(Collectors.joining(","));
    return Stream.of(
        Arguments.of("content", "{\"content\":\"" + "x".repeat(2001) + "\"}"),
        Arguments.of("nonce", "{\"content\":\"x\",\"nonce\":\"" + "n".repeat(26) + "\"}"),
        Arguments.of("components", legacy(row(button("a")), row(button("a")))),
        Arguments.of("components", legacy(buttons(6))),
        Arguments.of("components", legacy(text(3))),
        Arguments.of("components", legacy(row(button("x".repeat(101))))),
        Arguments.of("components", modern("", text40)),
        Arguments.of("components", modern("", text(3000), text(1001))),
        Arguments.of("content", modern("\"content\":\"x\",", text(3))),
        Arguments.of("components", modern("", "{\"type\":9,\"components\":[" + text(1) + "]}")),
        Arguments.of("embeds", "{\"embeds\":[{\"description\":\"" + "x".repeat(4097) + "\"}]}"),
        Arguments.of(
            "allowed_mentions",
            "{\"content\":\"x\",\"allowed_mentions\":{\"parse\":[\"users\"],\"users\":[\"1\"]}}"),
        Arguments.of(
            "message_reference",
            "{\"content\":\"x\",\"message_reference\":{\"message_id\":\"123456\"}}"));
  }

  @ParameterizedTest
  @MethodSource("badMessages")
  void shouldRefuseAMessageBeyondTheLimitsAndNameTheField(String field, String json) {
    Raw.Answer answer = post(json);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(50035);
    assertThat(answer.body().path("errors").has(field)).isTrue();
    assertThat(rehearsal.world.look(ANA, LOBBY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void shouldTakeAMessageAtTheLimits(int buttons) {
    assertThat(post(legacy(buttons(buttons))).status()).isEqualTo(200);
    assertThat(post("{\"content\":\"" + "x".repeat(2000) + "\"}").status()).isEqualTo(200);
    assertThat(post(modern("", text(3000), text(1000))).status()).isEqualTo(200);
  }

  @Test
  void shouldRefuseAnEmptyMessage() {
    assertThat(post("{\"content\":\" \"}").code()).isEqualTo(50006);
    assertThat(post("{}").code()).isEqualTo(50006);
  }

  @Test
  void shouldRefuseWhatIsNotJson() {
    assertThat(post("{").code()).isEqualTo(50109);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /channels/999999999, 404, 10003",
    "GET, /guilds/999999999, 404, 10004",
    "GET, /users/999999999, 404, 10013",
    "GET, /guilds/" + GUILD + "/members/999999999, 404, 10013",
    "GET, /guilds/" + GUILD + "/members, 403, 50001",
    "GET, " + MESSAGES + "/999999999, 404, 10008",
    "GET, " + MESSAGES + "?limit=101, 400, 50035",
    "POST, /interactions/1/none/callback, 404, 10062",
    "PATCH, /webhooks/100000000000000002/none/messages/@original, 404, 10015",
    "GET, /nowhere, 404, 0",
    "DELETE, /gateway, 405, 0"
  })
  void shouldRefuseWhatIsNotThere(String method, String path, int status, int code) {
    Raw.Answer answer = raw.send(method, path, "");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void shouldRefuseWhoeverHasNotTheToken() {
    assertThat(raw.send("GET", "/users/@me", "", "Bot other").status()).isEqualTo(401);
  }

  private Raw.Answer publish(String command) {
    String path = "/applications/" + rehearsal.world.applicationId() + "/guilds/" + GUILD;
    return raw.send("PUT", path + "/commands", "[" + command + "]");
  }

  private static String command(String name, String options) {
    return "{\"name\":\"" + name + "\",\"description\":\"d\",\"options\":[" + options + "]}";
  }

  private static String verbs(int count, int descriptionLength) {
    String description = "d".repeat(descriptionLength);
    return IntStream.range(0, count)
        .mapToObj(
            i -> "{\"type\":1,\"name\":\"v" + i + "\",\"description\":\"" + description + "\"}")
        .collect(Collectors.joining(","));
  }

  private static String group(String name, String verbs) {
    return "{\"type\":2,\"name\":\""
        + name
        + "\",\"description\":\"d\",\"options\":["
        + verbs
        + "]}";
  }

  static Stream<String> badCommands() {
    String full = verbs(25, 100);
    return Stream.of(
        command("Circle", ""),
        command("my circle", ""),
        command("x".repeat(33), ""),
        command("circle", verbs(26, 1)),
        command("circle", verbs(1, 101)),
        command("circle", verbs(1, 1) + "," + verbs(1, 1)),
        command(
            "circle",
            group("a", full)
                + ","
                + group("b", full)
                + ","
                + group("c", full)
                + ","
                + group("d", full)),
        command("circle", group("a", group("b", verbs(1, 1)))),
        command("circle", verbs(1, 1) + ",{\"type\":3,\"name\":\"date\",\"description\":\"d\"}"),
        command(
            "circle",
            "{\"type\":3,\"name\":\"a\",\"description\":\"d\"},"
                + "{\"type\":3,\"name\":\"b\",\"description\":\"d\",\"required\":true}"));
  }

  @ParameterizedTest
  @MethodSource("badCommands")
  void shouldRefuseCommandsBeyondTheLimits(String command) {
    assertThat(publish(command).code()).isEqualTo(50035);
  }

  @Test
  void shouldTakeCommandsAtTheLimits() {
    String full = verbs(25, 90);

    Raw.Answer answer = publish(command("kreis-für_2", group("a", full) + "," + group("b", full)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get(0).path("id").asString("")).isNotEmpty();
  }
}
