package dev.peercircles.storage;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Tells a store that did not answer (busy, full, read-only, broken disk) from a statement that is
 * wrong or breaks a constraint: the first may be tried again, the second is a bug or a duplicate.
 */
final class StoreFailure {
  private static final Set<SQLiteErrorCode> SQLITE =
      Set.of(
          SQLiteErrorCode.SQLITE_BUSY,
          SQLiteErrorCode.SQLITE_LOCKED,
          SQLiteErrorCode.SQLITE_NOMEM,
          SQLiteErrorCode.SQLITE_READONLY,
          SQLiteErrorCode.SQLITE_INTERRUPT,
          SQLiteErrorCode.SQLITE_IOERR,
          SQLiteErrorCode.SQLITE_CORRUPT,
          SQLiteErrorCode.SQLITE_FULL,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          SQLiteErrorCode.SQLITE_PROTOCOL,
          SQLiteErrorCode.SQLITE_NOTADB);

  /**
   * Classes and codes of SQL states: no connection, taken back because of a rival, out of means, a
   * lock not had in time, ended by the operator or a limit, input and output, idle for too long in
   * a transaction, and read-only.
   */
  private static final List<String> STATES =
      List.of("08", "40", "53", "55P03", "57", "58", "25P03", "25006");

  private static final Set<String> RIVALRY = Set.of("40001", "40P01");

  private StoreFailure() {}

  static boolean isOne(Throwable thrown) {
    return sql(thrown).filter(StoreFailure::isStore).isPresent();
  }

  /** Whether the database took a transaction back because of another, so that it may run again. */
  static boolean isRivalry(Throwable thrown) {
    return sql(thrown).map(SQLException::getSQLState).filter(RIVALRY::contains).isPresent();
  }

  /** What the database said: a code, never a value. */
  static String reason(Throwable thrown) {
    return sql(thrown).map(SQLException::getMessage).orElse(thrown.getClass().getSimpleName());
  }

  private static Optional<SQLException> sql(Throwable thrown) {
    return Stream.<Throwable>iterate(
            thrown, t -> t != null, t -> t.getCause() == t ? null : t.getCause())
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  private static boolean isStore(SQLException e) {
    return e instanceof SQLTransientException
        || e instanceof SQLRecoverableException
        || (e instanceof PSQLException postgres
            && STATES.stream().anyMatch(state(postgres)::startsWith))
        || (e instanceof SQLiteException sqlite && SQLITE.contains(primary(sqlite)));
  }

  private static String state(PSQLException e) {
    var state = e.getSQLState();
    return state == null ? "" : state;
  }

  /** The last eight bits of an extended code are its primary one. */
  private static SQLiteErrorCode primary(SQLiteException e) {
    return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff);
  }
}
