package dev.peercircles.storage;

import java.sql.SQLException;

/** The server did not let us in, or did not answer at all. */
public final class DatabaseAway extends RuntimeException {
  DatabaseAway(String url, SQLException cause) {
    super(
        "The database %s can't be reached: %s. See that the server runs, that the address is right"
                .formatted(url, StoreFailure.reason(cause).replaceFirst("\\.+$", ""))
            + " and that DB_PASSWORD holds its password.",
        cause);
  }
}
