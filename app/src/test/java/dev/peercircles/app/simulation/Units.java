package dev.peercircles.app.simulation;

import dev.peercircles.delivery.UnitOfWork;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Units of work of a process that can die before, in or after each, or fall asleep then. */
record Units(UnitOfWork real, Life life, Runnable committed) implements UnitOfWork {
  @Override
  public <T> T run(Optional<Instant> commitBy, Supplier<T> work) {
    life.call("before a unit of work");
    T result =
        real.run(
            commitBy,
            () -> {
              T done = work.get();
              life.call("before a commit");
              return done;
            });
    life.call("after a commit");
    committed.run();
    return result;
  }
}
