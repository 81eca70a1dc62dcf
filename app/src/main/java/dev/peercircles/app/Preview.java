package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.config.Settings;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import dev.peercircles.rotations.Forecast;
import dev.peercircles.storage.Database;
import dev.peercircles.storage.engine.ManualEngine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the bot would post if nobody answered: the real bot on a throw-away database, its clock
 * moved by hand, its platforms made of paper. Nothing is sent.
 */
final class Preview {
  private Preview() {}

  /**
   * What a preview shows.
   *
   * @param entries all that would be posted, in order of time
   * @param turns whose turn it would be on which date
   */
  record Shown(List<Entry> entries, List<Forecast.Ahead> turns) {
    Shown {
      entries = List.copyOf(entries);
      turns = List.copyOf(turns);
    }
  }

  /** One thing that would be posted. */
  record Entry(Instant at, Circle circle, Destination destination, Message message) {

    /** Whether it goes to this person alone. */
    boolean onlyTo(MemberId person) {
      return destination instanceof Destination.Direct(var member) && member.equals(person);
    }

    /** Whether it goes to one person alone, whoever that is. */
    boolean direct() {
      return destination instanceof Destination.Direct;
    }
  }

  /** All that would be posted between two instants, and the turns between their days. */
  static Shown of(Settings settings, Instant from, Instant to, Path directory) {
    var clock = new SimulatedClock(from);
    var papers = Stream.of(Platform.values()).map(p -> new Paper(p, clock)).toList();
    var database = Database.rehearsal(directory.resolve("preview.db"));
    var links = papers.stream().map(Link::paper).toList();
    try (var bot =
        Bot.rehearse(settings, directory, database, clock, SystemModule.chance(), links)) {
      var zone = settings.programme().zone();
      var turns =
          bot.get(Forecast.class)
              .between(from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate().minusDays(1));
      bot.kickOff();
      bot.get(ManualEngine.class).runUntil(to, clock::moveTo);
      return new Shown(entries(settings, papers, bot.get(Outbox.class)), turns);
    }
  }

  private static List<Entry> entries(Settings settings, List<Paper> papers, Outbox outbox) {
    var entries = new ArrayList<Entry>();
    papers.stream()
        .flatMap(p -> p.notes().stream())
        .sorted(java.util.Comparator.comparing(Paper.Note::at))
        .forEach(n ->
            outbox
                .find(n.dispatch().id())
                .map(planned -> entry(settings, n, planned.post()))
                .ifPresent(entries::add));
    return List.copyOf(entries);
  }

  private static Entry entry(Settings settings, Paper.Note note, Post post) {
    var circle =
        settings.programme().circles().stream()
            .filter(c -> c.id().equals(post.circle()))
            .findFirst()
            .orElseThrow();
    return new Entry(note.at(), circle, post.destination(), note.dispatch().message());
  }
}
