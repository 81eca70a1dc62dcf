package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.app.Theatre;
import dev.peercircles.circles.Platform;
import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Happening.What;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.storage.Database;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Where a scenario plays: one platform, its people, and a clock. Times are Berlin's. */
final class Stage implements AutoCloseable {
  /** A public channel that is no circle's. */
  static final String TOWN = "town";

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final Duration MOMENT = Duration.ofSeconds(5);
  private static final Duration JUST_NOW = Duration.ofMinutes(2);

  private final Platform platform;
  private final Setup setup;
  private final Theatre theatre;
  private final Map<String, Person> people = new HashMap<>();

  private Stage(Platform platform, Setup setup, Theatre theatre) {
    this.platform = platform;
    this.setup = setup;
    this.theatre = theatre;
  }

  static Stage open(Platform platform, Setup setup, Function<Path, Database> database) {
    return open(platform, setup, database, new SecureRandom());
  }

  /** The same with chance that may be repeated. */
  static Stage open(
      Platform platform, Setup setup, Function<Path, Database> database, RandomGenerator chance) {
    var start = setup.start().atZone(BERLIN).toInstant();
    var theatre = Theatre.open(platform, setup.yaml(platform), start, database, chance);
    var stage = new Stage(platform, setup, theatre);
    stage.furnish();
    WireContracts.listen(stage.world());
    return stage;
  }

  /** A public channel, and somebody whom the configuration doesn't name. */
  private void furnish() {
    world().addPerson(Persona.of(Accounts.of(platform, "sam"), "Sam"));
    var everybody =
        setup.people().stream().map(p -> Accounts.of(platform, p)).collect(Collectors.toSet());
    everybody.add(Accounts.of(platform, "sam"));
    // A bot sees Discord's public channels; on Slack it is only where it was invited.
    boolean bot = platform == Platform.DISCORD;
    world().addChannel(new ChannelSpec(channel(TOWN), TOWN, false, bot, Set.copyOf(everybody)));
  }

  Platform platform() {
    return platform;
  }

  ChatWorld world() {
    return theatre.world();
  }

  Theatre theatre() {
    return theatre;
  }

  Person ana() {
    return person("ana");
  }

  Person bo() {
    return person("bo");
  }

  Person chi() {
    return person("chi");
  }

  Person dev() {
    return person("dev");
  }

  Person eli() {
    return person("eli");
  }

  /** The boss of all, outside. */
  Person lena() {
    return person("lena");
  }

  /** Has an account, but the configuration doesn't name them. */
  Person sam() {
    return person("sam");
  }

  Person person(String id) {
    return people.computeIfAbsent(id, name -> new Person(this, name));
  }

  /** Everybody with an account, Sam too. */
  List<Person> everybody() {
    var all = new java.util.ArrayList<Person>();
    setup.people().forEach(p -> all.add(person(p)));
    all.add(sam());
    return all;
  }

  String channel(String circle) {
    return Accounts.channel(platform, circle);
  }

  /** Ids of the circles. */
  List<String> circles() {
    return setup.circles();
  }

  /** Channels to look into. */
  List<String> channels() {
    var channels = new ArrayList<>(circles());
    channels.add(TOWN);
    if (setup.hasLunchroom()) {
      channels.add(Setup.LUNCHROOM);
    }
    return channels;
  }

  boolean isIn(Person person, String circle) {
    return setup.members(circle).stream().map(this::person).anyMatch(person::equals);
  }

  ZoneId zoneOf(String person) {
    return setup.zoneOf(person);
  }

  /** Lets time pass until the next such moment: {@code Mon 10:00}, or {@code 2026-10-26T09:30}. */
  void until(String when) {
    theatre.until(moment(when));
  }

  Instant now() {
    return theatre.now();
  }

  /** Lets happen what somebody caused: posts that follow each other come a second apart. */
  void aMomentLater() {
    theatre.until(theatre.now().plus(MOMENT));
  }

  /** The bot is not running from now until then. */
  void downUntil(String when) {
    theatre.restart(setup.yaml(platform), moment(when));
  }

  /** The bot stops and starts again with another configuration. */
  void reconfigured(Setup other) {
    theatre.restart(other.yaml(platform), theatre.now());
  }

  private Instant moment(String when) {
    if (when.startsWith("20")) {
      return LocalDateTime.parse(when).atZone(BERLIN).toInstant();
    }
    var parts = when.split(" ", 2);
    var day =
        Arrays.stream(DayOfWeek.values())
            .filter(d -> d.name().startsWith(parts[0].toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow();
    var now = theatre.now().atZone(BERLIN);
    var then =
        now.toLocalDate()
            .with(TemporalAdjusters.nextOrSame(day))
            .atTime(LocalTime.parse(parts[1]))
            .atZone(BERLIN);
    return (then.isBefore(now.minus(JUST_NOW)) ? then.plusWeeks(1) : then).toInstant();
  }

  /** The bot's posts at the top of a circle's channel, as they looked when posted. */
  List<Happening> posts(String circle) {
    return world().happenings().stream()
        .filter(h -> h.what() == What.POSTED && h.channel().equals(channel(circle)))
        .filter(h -> h.message().filter(Seen::byBot).isPresent())
        .filter(h -> h.message().flatMap(Seen::threadOf).isEmpty())
        .toList();
  }

  /** The usual circle's channel got exactly so many posts so far. */
  void hasPosts(int number) {
    assertThat(posts(Setup.PEERS))
        .as("posts in the channel")
        .extracting(h -> h.message().map(Seen::text).orElse(""))
        .hasSize(number);
  }

  /** How many messages the bot sent to this account alone, so far. */
  void gotFrom(String account, int number) {
    var sent =
        world().happenings().stream()
            .filter(h -> h.what() == What.POSTED)
            .filter(h -> h.channel().equals(world().directWithBot(account)))
            .map(h -> h.message().map(Seen::text).orElse(""));
    assertThat(sent).as("messages to %s alone", account).hasSize(number);
  }

  /** Posts that begin like this came at exactly these instants. */
  void happenedAt(String words, String... instants) {
    assertThat(world().happenings())
        .filteredOn(h -> h.what() == What.POSTED)
        .filteredOn(h -> h.message().filter(m -> m.text().startsWith(words)).isPresent())
        .extracting(h -> h.at().toString())
        .containsExactly(instants);
  }

  /** All that happened, for failures. */
  String story() {
    return world().happenings().stream()
        .map(h ->
            h.at().atZone(BERLIN).toLocalDateTime()
                + " "
                + h.what()
                + " "
                + h.who().orElse("")
                + " "
                + h.words()
                + h.message().map(m -> " | " + m.text() + " " + m.buttons()).orElse(""))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    theatre.close();
  }
}
