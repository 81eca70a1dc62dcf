package dev.peercircles.storage;

import dev.peercircles.delivery.UnitOfWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Units of work on a writing connection, which is bound to the scope of the work: whatever is
 * called inside reads and writes through it. Thread-safe.
 */
final class Transactions implements UnitOfWork {
  private static final Logger log = LoggerFactory.getLogger(Transactions.class);

  private record Unit(Handle handle, List<Runnable> afterwards) {
    Connection connection() {
      return handle.getConnection();
    }
  }

  private final ScopedValue<Unit> current = ScopedValue.newInstance();
  private final Backend backend;
  private final DataSource writer;
  private final Jdbi writing;
  private final Jdbi reading;
  private final InstantSource clock;
  private final Refusals refusals = new Refusals();

  Transactions(Backend backend, Pools pools, InstantSource clock) {
    this.backend = backend;
    this.writer = pools.writer();
    this.writing = Statements.quiet(Jdbi.create(pools.writer()));
    this.reading = Statements.quiet(Jdbi.create(pools.readers()));
    this.clock = clock;
  }

  /** What it refused to write lately. */
  Refusals refusals() {
    return refusals;
  }

  @Override
  public <T> T run(Optional<Instant> commitBy, Supplier<T> work) {
    if (current.isBound()) {
      throw new IllegalStateException("units of work are not nested");
    }
    for (int left = backend.tries() - 1; ; left--) {
      try {
        return once(commitBy, work);
      } catch (TakenBack e) {
        if (left == 0) {
          throw e.notSaved();
        }
        log.info("a rival had its way, so this unit of work runs again: {}", e.getMessage());
      }
    }
  }

  private <T> T once(Optional<Instant> commitBy, Supplier<T> work) throws TakenBack {
    var unit = open();
    T result;
    try {
      requireInTime(commitBy);
      result = ScopedValue.where(current, unit).call(work::get);
      requireInTime(commitBy);
      unit.connection().commit();
    } catch (SQLException | RuntimeException | Error e) {
      throw rolledBack(unit, e);
    } finally {
      giveBack(unit);
    }
    unit.afterwards().forEach(Runnable::run);
    return result;
  }

  /**
   * The database took the unit back because of a rival: nothing was written, and it may run again.
   */
  private static final class TakenBack extends Exception {
    TakenBack(Throwable cause) {
      super(StoreFailure.reason(cause), cause);
    }

    NotSaved notSaved() {
      return new NotSaved("the database refused: " + getMessage(), this);
    }
  }

  /** Reads: through the unit's connection inside one, else through one that can only read. */
  <T> T read(Function<Handle, T> query) {
    return current.isBound() ? query.apply(handle()) : reading.withHandle(query::apply);
  }

  /** Writes, inside a unit of work. */
  <T> T write(Function<Handle, T> statement) {
    if (!current.isBound()) {
      throw new IllegalStateException("writes need a unit of work");
    }
    return statement.apply(handle());
  }

  /** Runs something once this unit is committed. */
  void afterwards(Runnable action) {
    current.get().afterwards().add(action);
  }

  /** The unit's connection if inside one. */
  Optional<Connection> connection() {
    return current.isBound() ? Optional.of(current.get().connection()) : Optional.empty();
  }

  /** The writing pool, for what runs outside of units: waits while a unit runs. */
  DataSource writer() {
    return writer;
  }

  private Handle handle() {
    return current.get().handle();
  }

  private Unit open() {
    try {
      return begun(new Unit(writing.open(), new ArrayList<>()));
    } catch (ConnectionException e) {
      throw refused("the database did not answer", e);
    }
  }

  private Unit begun(Unit unit) {
    try {
      unit.connection().setAutoCommit(false);
      backend.begin(unit.connection());
      return unit;
    } catch (SQLException e) {
      giveBack(unit);
      throw refused("the database refused: " + StoreFailure.reason(e), e);
    }
  }

  private NotSaved refused(String reason, Throwable cause) {
    refusals.note(clock.instant(), reason);
    return new NotSaved(reason, cause);
  }

  private void requireInTime(Optional<Instant> commitBy) {
    if (commitBy.filter(clock.instant()::isAfter).isPresent()) {
      throw new NotSaved("too late to commit");
    }
  }

  private RuntimeException rolledBack(Unit unit, Throwable cause) throws TakenBack {
    try {
      unit.connection().rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
    return switch (cause) {
      case Error error -> throw error;
      case NotSaved notSaved -> notSaved;
      case Throwable any when StoreFailure.isRivalry(any) -> throw new TakenBack(any);
      case Throwable any when StoreFailure.isOne(any) ->
          refused("the database refused: " + StoreFailure.reason(any), any);
      case RuntimeException bug -> bug;
      case Throwable checked -> refused("the database refused the commit", checked);
    };
  }

  private static void giveBack(Unit unit) {
    try {
      unit.connection().close();
    } catch (SQLException e) {
      // The outcome is decided by now; the pool replaces the connection.
      log.warn("the writing connection could not be given back", e);
    }
  }
}
