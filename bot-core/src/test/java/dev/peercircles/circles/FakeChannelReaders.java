package dev.peercircles.circles;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Slack's channels as a test sets them up; what it doesn't set can't be seen. */
public final class FakeChannelReaders implements ChannelReaders {
  private final Map<Home, Seen> seen = new ConcurrentHashMap<>();
  private volatile int asked;

  /** From now on a channel looks like this. */
  public FakeChannelReaders sees(Home home, Seen what) {
    seen.put(home, what);
    return this;
  }

  /** The same: private, with these accounts in it. */
  public FakeChannelReaders sees(Home home, String... accounts) {
    return sees(home, new Seen.Private(Set.of(accounts)));
  }

  /** How often anybody asked. */
  public int asked() {
    return asked;
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public Seen in(Home home) {
    asked++;
    return seen.getOrDefault(home, new Seen.Unknown());
  }
}
