package dev.peercircles.storage;

import dev.peercircles.delivery.Outbox;
import dev.peercircles.duties.OccurrenceStore;

/** The stores that tests of the whole put something in front of. */
public final class Doors {
  private Doors() {}

  /** The outbox. */
  public static Class<? extends Outbox> outbox() {
    return SqlOutbox.class;
  }

  /** The occurrences. */
  public static Class<? extends OccurrenceStore> occurrences() {
    return OccurrenceTable.class;
  }
}
