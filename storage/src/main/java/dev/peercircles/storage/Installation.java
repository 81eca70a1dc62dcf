package dev.peercircles.storage;

import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What makes this installation itself. It stands in the database, so that a backup carries it:
 * whoever is put back from one is who it was.
 */
final class Installation {
  private static final int SECRET_BYTES = 32;

  private final Transactions transactions;

  @Inject
  Installation(Storage storage) {
    this.transactions = storage.transactions();
  }

  /**
   * Its secret; drawn at the first call of all. Call outside units of work.
   *
   * @param chance that nobody can guess
   */
  byte[] secret(RandomGenerator chance) {
    var drawn = new byte[SECRET_BYTES];
    chance.nextBytes(drawn);
    return known().orElseGet(() -> transactions.run(() -> known().orElseGet(() -> keep(drawn))));
  }

  private Optional<byte[]> known() {
    return transactions.read(h ->
        h.createQuery("select secret from installation")
            .map((row, _) -> HexFormat.of().parseHex(row.getString(1)))
            .findOne());
  }

  private byte[] keep(byte[] secret) {
    transactions.write(h ->
        h.execute(
            "insert into installation (secret) values (?)", HexFormat.of().formatHex(secret)));
    return secret;
  }
}
