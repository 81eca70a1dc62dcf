package dev.peercircles.storage;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

  private StoreFailure() {}

  static boolean isOne(Throwable thrown) {
    return sql(thrown).filter(StoreFailure::isStore).isPresent();
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
        || (e instanceof SQLiteException sqlite && SQLITE.contains(primary(sqlite)));
  }

  /** The last eight bits of an extended code are its primary one. */
  private static SQLiteErrorCode primary(SQLiteException e) {
    return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff);
  }
}
