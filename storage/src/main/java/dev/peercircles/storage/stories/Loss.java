package dev.peercircles.storage.stories;

import dev.peercircles.storage.Database;

/** What becomes of a box whose key isn't there. */
public enum Loss {
  /** What was in it is lost, and it begins anew: nobody else can have the key. */
  BEGINS_ANEW,
  /** It is left alone: another machine may have the key, in a directory that this one lacks. */
  LEFT_ALONE;

  /** As it is usual on this database. */
  public static Loss on(Database database) {
    return switch (database) {
      case Database.Sqlite _ -> BEGINS_ANEW;
      case Database.Postgres _ -> LEFT_ALONE;
    };
  }
}
