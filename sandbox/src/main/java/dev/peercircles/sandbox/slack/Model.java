package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Happening.What;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The workspace's state behind one lock: whoever reads or changes it does so inside {@link
 * #locked}. Nothing here waits.
 */
final class Model {
  final SlackWorkspace spec;
  final Ids ids = new Ids();
  final Stamps stamps;
  final People people;
  final Rooms rooms;
  final Messages messages = new Messages();
  final Contents contents = new Contents(ids);
  final Triggers triggers;
  final ResponseUrls urls = new ResponseUrls(ids);
  final Views views = new Views(ids, contents);
  final Diary diary;
  final Appearance appearance;
  final Forms forms;

  /** Scopes that were taken away after the app was installed. */
  final Set<String> withheld = new HashSet<>();

  private final List<Act> waiting = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();

  Model(SlackWorkspace spec, InstantSource clock) {
    this.spec = spec;
    this.stamps = new Stamps(clock);
    this.people = new People(spec);
    this.rooms = new Rooms(people);
    this.triggers = new Triggers(ids, spec.timing().trigger());
    this.diary = new Diary(clock);
    this.appearance = new Appearance(people, rooms);
    this.forms = new Forms(appearance.blocks());
  }

  <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** The same for work without a result. */
  void with(Runnable work) {
    locked(() -> {
      work.run();
      return "";
    });
  }

  void begin(Act act) {
    locked(() -> waiting.add(act));
  }

  void end(Act act) {
    locked(() -> waiting.remove(act));
  }

  boolean anyoneWaits() {
    return locked(() -> !waiting.isEmpty());
  }

  /** A message appears for all of a room. */
  SlackMessage post(
      Room room, String author, Optional<String> threadTs, SlackMessage.Content content) {
    SlackMessage message =
        new SlackMessage(
            stamps.next(),
            room.id,
            author,
            threadTs,
            Optional.empty(),
            content,
            Pings.of(content, room, people.botId()),
            false,
            false);
    messages.put(message);
    diary.message(posted(message), appearance.of(message));
    return message;
  }

  private What posted(SlackMessage message) {
    if (people.isBot(message.author())) {
      return What.POSTED;
    }
    return message.isReply() ? What.REPLIED : What.TYPED;
  }

  /** The bot's words appear for one person only; whoever waits for an answer has it. */
  SlackMessage whisper(
      Room room, String reader, Optional<String> threadTs, SlackMessage.Content content) {
    SlackMessage message =
        new SlackMessage(
            stamps.next(),
            room.id,
            people.botId(),
            threadTs,
            Optional.of(reader),
            content,
            Set.of(),
            false,
            false);
    messages.put(message);
    Seen seen = appearance.of(message);
    diary.message(What.ANSWERED_PRIVATELY, seen);
    waiting.stream()
        .filter(act -> act.person.equals(reader))
        .forEach(act -> act.effect.complete(new Reaction.Answered(seen)));
    return message;
  }

  /** The bot's message changes. */
  SlackMessage edit(SlackMessage old, SlackMessage.Content content) {
    SlackMessage now = old.saying(content);
    messages.put(now);
    diary.message(What.EDITED, appearance.of(now));
    return now;
  }

  /** The bot's message goes. */
  void delete(SlackMessage message) {
    messages.remove(message);
    diary.message(What.DELETED, appearance.of(message));
  }

  /** A person's Home tab changes. */
  void publish(View home) {
    diary.message(What.ANSWERED_PRIVATELY, appearance.of(home, stamps.now()));
  }

  /** An open form changes under its owner's eyes; whoever waits sees it. */
  void changed(View view) {
    SeenForm form = forms.read(view);
    diary.form(view.owner(), form);
    waiting.stream()
        .filter(act -> act.person.equals(view.owner()))
        .forEach(act -> act.effect.complete(new Reaction.Opened(form)));
  }

  /** A form stands in front of a person because of something they did. */
  SeenForm show(View view, Act because) {
    SeenForm form = forms.read(view);
    diary.form(view.owner(), form);
    because.effect.complete(new Reaction.Opened(form));
    return form;
  }
}
