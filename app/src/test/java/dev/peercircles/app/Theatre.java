package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.peercircles.circles.Platform;
import dev.peercircles.config.ConfigReader;
import dev.peercircles.config.Settings;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.discord.DiscordGuild;
import dev.peercircles.sandbox.slack.SlackWorkspace;
import dev.peercircles.storage.Database;
import dev.peercircles.storage.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A rehearsal of the whole bot on one platform, for the scenarios. Not thread-safe. */
public final class Theatre implements AutoCloseable {
  private final Platform platform;
  private final Scratch scratch;
  private final Database place;
  private final Rehearsal rehearsal;

  private Theatre(Platform platform, Scratch scratch, Database place, Rehearsal rehearsal) {
    this.platform = platform;
    this.scratch = scratch;
    this.place = place;
    this.rehearsal = rehearsal;
  }

  /** Opens a rehearsal of this configuration. */
  public static Theatre open(Platform platform, String yaml, Instant start) {
    return open(platform, yaml, start, d -> Database.rehearsal(d.resolve(Rehearsal.FILE)));
  }

  /** The same on any database, which may stand in the directory that it is given. */
  public static Theatre open(
      Platform platform, String yaml, Instant start, Function<Path, Database> database) {
    return open(platform, yaml, start, database, SystemModule.chance());
  }

  /** The same with chance that may be repeated. */
  public static Theatre open(
      Platform platform,
      String yaml,
      Instant start,
      Function<Path, Database> database,
      RandomGenerator chance) {
    var scratch = Scratch.make();
    var settings = read(scratch.directory(), yaml);
    var place = database.apply(scratch.directory());
    return new Theatre(
        platform,
        scratch,
        place,
        Rehearsal.open(settings, start, place, scratch.directory(), chance));
  }

  private static Settings read(Path directory, String yaml) {
    try {
      Files.writeString(directory.resolve("programme.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var loaded = ConfigReader.standard().read(directory);
    assertThat(loaded.settings()).as("%s%n%s", loaded.problems(), yaml).isPresent();
    return loaded.settings().orElseThrow();
  }

  /** The simulated platform. */
  public ChatWorld world() {
    return rehearsal.world(platform);
  }

  public Instant now() {
    return rehearsal.now();
  }

  /** Lets time pass. */
  public void until(Instant instant) {
    rehearsal.until(instant);
  }

  /** The bot stops, and starts at that instant with this configuration. */
  public void restart(String yaml, Instant instant) {
    rehearsal.restart(read(scratch.directory(), yaml), instant);
  }

  /** The bot's own account. */
  public String bot() {
    return switch (platform) {
      case SLACK -> SlackWorkspace.of("T0SCENARIO", "", "/circle").app().botUserId();
      case DISCORD -> DiscordGuild.named("112233445566778899", "").bot().id();
    };
  }

  /**
   * All that the database holds: the bytes of its files, as Latin-1; of a server, which keeps its
   * files to itself, each row of each table.
   */
  public String database() {
    return switch (place) {
      case Database.Sqlite _ -> files();
      case Database.Postgres postgres -> PostgresServer.rows(postgres.url());
    };
  }

  private String files() {
    try (var files = Files.list(scratch.directory())) {
      var all = new StringBuilder();
      for (var file : files.filter(f -> isDatabase(f)).sorted().toList()) {
        all.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each row of each table, as text. */
  public List<String> rows() {
    return switch (place) {
      case Database.Sqlite _ -> SqliteRows.of(scratch.directory().resolve(Rehearsal.FILE));
      case Database.Postgres postgres -> PostgresServer.rows(postgres.url()).lines().toList();
    };
  }

  /** All files that the bot keeps, by name: database, its log, keys of story boxes. */
  public Map<String, byte[]> kept() {
    var kept = new TreeMap<String, byte[]>();
    try (Stream<Path> files = Files.walk(scratch.directory())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        kept.put(scratch.directory().relativize(file).toString(), Files.readAllBytes(file));
      }
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the bot's probes find wanting. */
  public List<String> findings() {
    return rehearsal.bot().findings().stream().map(Object::toString).toList();
  }

  /** One of the bot's parts. */
  public <T> T part(Class<T> type) {
    return rehearsal.bot().get(type);
  }

  /** What the bot sends with. */
  public ChatPlatform chat() {
    return part(Injector.class)
        .getInstance(Key.get(new TypeLiteral<Set<ChatPlatform>>() {}))
        .stream()
        .filter(chat -> chat.platform() == platform)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isDatabase(Path file) {
    return String.valueOf(file.getFileName()).startsWith(Rehearsal.FILE);
  }

  @Override
  public void close() {
    rehearsal.close();
    scratch.close();
  }
}
