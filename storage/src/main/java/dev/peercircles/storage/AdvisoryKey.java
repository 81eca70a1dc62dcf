package dev.peercircles.storage;

/**
 * What we lock on a PostgreSQL server. The numbers are law between versions: two of them may run at
 * the same time. Bots in different schemas of one database don't meet.
 */
enum AdvisoryKey {
  SOLE_USE(1_346_715_201),
  UNIT_OF_WORK(1_346_715_202);

  private final int number;

  AdvisoryKey(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** The statement that calls one of the server's functions for this key. */
  String call(String function) {
    return "select %s(%d, hashtext(coalesce(current_schema(), '')))".formatted(function, number);
  }
}
