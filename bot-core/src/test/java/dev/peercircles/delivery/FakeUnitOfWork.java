package dev.peercircles.delivery;

import dev.peercircles.testing.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Units of work in memory, one at a time. Fakes that are given this as their {@link Journal} refuse
 * writes outside and are rolled back as the real stores are.
 */
public final class FakeUnitOfWork implements UnitOfWork, Journal {
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private int commits;
  private boolean down;
  private int rivals;

  public FakeUnitOfWork(InstantSource clock) {
    this.clock = clock;
  }

  /** Units that are never too late. */
  public FakeUnitOfWork() {
    this(InstantSource.fixed(Instant.EPOCH));
  }

  @Override
  public <T> T run(Optional<Instant> commitBy, Supplier<T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("units of work are not nested");
    }
    lock.lock();
    try {
      return commit(commitBy, work);
    } finally {
      undo.forEach(Runnable::run);
      undo.clear();
      lock.unlock();
    }
  }

  @Override
  public void write(Runnable undoing) {
    if (!lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("writes need a unit of work");
    }
    undo.push(undoing);
  }

  /** Whether somebody's unit is open. */
  public boolean isOpen() {
    return lock.isLocked();
  }

  /** How many units were committed. */
  public int commits() {
    return commits;
  }

  /** Whether the store is down from now on, so that nothing is saved. */
  public void down(boolean isDown) {
    down = isDown;
  }

  /** The next unit of work is taken back because of a rival, and runs again. */
  public void meetsARival() {
    rivals++;
  }

  private <T> T commit(Optional<Instant> commitBy, Supplier<T> work) {
    if (down) {
      throw new NotSaved("the store is down");
    }
    T result = work.get();
    for (; rivals > 0; rivals--) {
      undo.forEach(Runnable::run);
      undo.clear();
      result = work.get();
    }
    if (commitBy.filter(clock.instant()::isAfter).isPresent()) {
      throw new NotSaved("too late");
    }
    undo.clear();
    commits++;
    return result;
  }
}
