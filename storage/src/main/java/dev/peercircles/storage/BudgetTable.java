package dev.peercircles.storage;

import dev.peercircles.circles.MemberId;
import dev.peercircles.duties.BudgetStore;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The table {@code unasked}: messages that people did not ask for. */
final class BudgetTable implements BudgetStore {
  private final Transactions transactions;

  @Inject
  BudgetTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public int spent(MemberId member, LocalDate monday) {
    return transactions.read(h ->
        h.createQuery(
                "select count(*) from unasked where member = :member and monday = :monday"
                    + " and was_dropped = 0")
            .bind("member", member.value())
            .bind("monday", monday.toString())
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public void spend(MemberId member, LocalDate monday, String postKey) {
    record(member, monday, postKey, false);
  }

  @Override
  public void dropped(MemberId member, LocalDate monday, String postKey) {
    record(member, monday, postKey, true);
  }

  private void record(MemberId member, LocalDate monday, String postKey, boolean isDropped) {
    transactions.write(h ->
        h.createUpdate(
                "insert into unasked (post_key, member, monday, was_dropped)"
                    + " values (:key, :member, :monday, :dropped)"
                    + " on conflict (post_key) do update set member = excluded.member,"
                    + " monday = excluded.monday, was_dropped = excluded.was_dropped")
            .bind("key", postKey)
            .bind("member", member.value())
            .bind("monday", monday.toString())
            .bind("dropped", Statements.flag(isDropped))
            .execute());
  }

  @Override
  public int dropBefore(LocalDate monday) {
    return transactions.write(
        h -> h.execute("delete from unasked where monday < ?", monday.toString()));
  }
}
