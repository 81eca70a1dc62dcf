package dev.peercircles.storage;

import dev.peercircles.delivery.Broken;
import dev.peercircles.delivery.Repair;
import dev.peercircles.delivery.Repairs;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code repairs}. */
final class RepairTable implements Repairs {
  private final Transactions transactions;

  @Inject
  RepairTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public List<Repair> all() {
    return transactions.read(h ->
        h.createQuery("select * from repairs order by broken").map(RepairTable::repair).list());
  }

  @Override
  public Optional<Repair> find(Broken what) {
    return transactions.read(h ->
        h.createQuery("select * from repairs where broken = :key")
            .bind("key", what.key())
            .map(RepairTable::repair)
            .findOne());
  }

  @Override
  public boolean note(Repair repair) {
    return transactions.write(h ->
        h.execute(
                    "update repairs set probe = ?, reason = ?, cure = ? where broken = ?",
                    repair.probe().toEpochMilli(),
                    repair.reason(),
                    repair.cure(),
                    repair.key())
                == 0
            && h.execute(
                    "insert into repairs (broken, since, probe, reason, cure)"
                        + " values (?, ?, ?, ?, ?)",
                    repair.key(),
                    repair.since().toEpochMilli(),
                    repair.probe().toEpochMilli(),
                    repair.reason(),
                    repair.cure())
                == 1);
  }

  @Override
  public boolean takeProbe(Broken what, Instant now, Instant next) {
    return transactions.write(h ->
        h.execute(
                "update repairs set probe = ? where broken = ? and probe <= ?",
                next.toEpochMilli(),
                what.key(),
                now.toEpochMilli())
            == 1);
  }

  @Override
  public void mended(Broken what) {
    transactions.write(h -> h.execute("delete from repairs where broken = ?", what.key()));
  }

  private static Repair repair(ResultSet row, StatementContext context) throws SQLException {
    return new Repair(
        row.getString("broken"),
        Statements.instant(row.getLong("since")),
        Statements.instant(row.getLong("probe")),
        row.getString("reason"),
        row.getString("cure"));
  }
}
