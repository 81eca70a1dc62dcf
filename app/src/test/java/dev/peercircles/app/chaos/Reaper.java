package dev.peercircles.app.chaos;

import dev.peercircles.app.BotProcess;
import dev.peercircles.sandbox.Turnstile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the process that it is given at the moment for which it is armed, once. Stands at the
 * platforms' turnstiles, so that it knows how far each request has come. Thread-safe.
 */
final class Reaper {
  private static final List<String> SENDS = List.of("chat.postMessage", "chat.update");
  private static final List<String> LOOKS =
      List.of("conversations.history", "conversations.replies");
  private static final List<String> REPLIES = List.of("ack", "response_url", "views.open");

  private static final Duration AFTERWARDS = Duration.ofMillis(12);

  private final InstantSource clock;
  private final Random random;
  private final Warrant warrant;
  private final Map<Moment, Integer> done = new EnumMap<>(Moment.class);
  private final List<String> record = new ArrayList<>();
  private Optional<BotProcess> bot = Optional.empty();
  private Set<Moment> armed = EnumSet.noneOf(Moment.class);
  private int letPass;

  Reaper(InstantSource clock, Warrant warrant, Random random) {
    this.clock = clock;
    this.warrant = warrant;
    this.random = random;
  }

  synchronized void watch(BotProcess process) {
    bot = Optional.of(process);
  }

  /** Lies in wait if it is time to. */
  synchronized void arm() {
    if (armed.isEmpty()) {
      letPass = random.nextInt(3);
    }
    armed = warrant.choice(armed, clock.instant());
  }

  /** Lies in wait for whatever is left. */
  synchronized void armForTheRest() {
    armed = warrant.rest();
  }

  synchronized boolean isArmedFor(Moment moment) {
    return armed.contains(moment);
  }

  synchronized boolean isAlive() {
    return bot.filter(BotProcess::isAlive).isPresent();
  }

  synchronized int killed() {
    return record.size();
  }

  synchronized Map<Moment, Integer> done() {
    return new EnumMap<>(done);
  }

  /** Each kill in order. */
  synchronized List<String> record() {
    return List.copyOf(record);
  }

  /** The moment is now, if it is armed for it; whether it has killed. */
  synchronized boolean strike(Moment moment, String where) {
    if (!isArmedFor(moment) || bot.filter(BotProcess::isAlive).isEmpty()) {
      return false;
    }
    armed = EnumSet.noneOf(Moment.class);
    bot.get().kill();
    warrant.done(moment);
    done.merge(moment, 1, Integer::sum);
    record.add(clock.instant() + " " + moment + ": " + where);
    return true;
  }

  /** The moment is within so much real time from now, if it is armed for it; doesn't wait. */
  void strikeWithin(Duration longest, Moment moment, String where) {
    if (isArmedFor(moment)) {
      var wait = random(longest);
      Thread.ofPlatform()
          .daemon()
          .name("reaper")
          .start(() -> {
            LockSupport.parkNanos(wait.toNanos());
            strike(moment, where + " + " + wait.toNanos() / 1_000 + " µs");
          });
    }
  }

  /** Some time, at most so much. */
  synchronized Duration random(Duration longest) {
    return Duration.ofNanos((long) (random.nextDouble() * longest.toNanos()));
  }

  /** One for each platform; they differ in nothing. */
  Turnstile turnstile() {
    return new Turnstile() {
      @Override
      public boolean arrives(String what) {
        return arrived(what);
      }

      @Override
      public boolean leaves(String what) {
        return left(what);
      }
    };
  }

  private boolean arrived(String what) {
    if (isLook(what)) {
      strike(Moment.LOOKING, what);
      return true;
    }
    if (!isSend(what) && !isReply(what) || isLetPass()) {
      return true;
    }
    if (isSend(what)) {
      strike(Moment.HELD, what);
      return !strike(Moment.LOST, what);
    }
    return !strike(Moment.REPLYING, what);
  }

  /** Not always the first one. */
  private synchronized boolean isLetPass() {
    return !armed.isEmpty() && letPass-- > 0;
  }

  private boolean left(String what) {
    if (isSend(what)) {
      strikeWithin(AFTERWARDS, Moment.ANSWERED, what);
      return !strike(Moment.UNANSWERED, what);
    }
    if (isReply(what)) {
      strikeWithin(AFTERWARDS, Moment.REPLIED, what);
    }
    return true;
  }

  private static boolean isSend(String what) {
    return SENDS.contains(what) || what.matches("(POST|PATCH) /channels/[0-9]+/messages.*");
  }

  private static boolean isLook(String what) {
    return LOOKS.contains(what) || what.matches("GET /channels/[0-9]+/messages.*");
  }

  private static boolean isReply(String what) {
    return REPLIES.contains(what) || what.matches("[A-Z]+ /(interactions|webhooks)/.*");
  }
}
