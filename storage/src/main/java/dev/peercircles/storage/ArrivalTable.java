package dev.peercircles.storage;

import dev.peercircles.circles.Arrivals;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The table {@code arrivals}: since when people are in circles. */
final class ArrivalTable implements Arrivals {
  private static final String ARRIVES =
      "insert into arrivals (circle, member, first_day) values (?, ?, ?)";
  private static final String LEAVES = "delete from arrivals where circle = ? and member = ?";

  private final Transactions transactions;

  @Inject
  ArrivalTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public Optional<LocalDate> of(CircleId circle, MemberId member) {
    return transactions.read(h ->
        h.createQuery("select first_day from arrivals where circle = :circle and member = :member")
            .bind("circle", circle.value())
            .bind("member", member.value())
            .map((row, _) -> LocalDate.parse(row.getString(1)))
            .findOne());
  }

  @Override
  public int seen(CircleId circle, Collection<MemberId> members, LocalDate today) {
    var known = known(circle);
    var there = new HashSet<>(members);
    int changes = 0;
    for (var member : there) {
      changes += known.contains(member) ? 0 : arrives(circle, member, today);
    }
    for (var member : known) {
      changes += there.contains(member) ? 0 : leaves(circle, member);
    }
    return changes;
  }

  @Override
  public Set<CircleId> circles() {
    return transactions.read(h ->
        h.createQuery("select distinct circle from arrivals")
            .map((row, _) -> new CircleId(row.getString(1)))
            .set());
  }

  private int arrives(CircleId circle, MemberId member, LocalDate today) {
    return transactions.write(
        h -> h.execute(ARRIVES, circle.value(), member.value(), today.toString()));
  }

  private int leaves(CircleId circle, MemberId member) {
    return transactions.write(h -> h.execute(LEAVES, circle.value(), member.value()));
  }

  private Set<MemberId> known(CircleId circle) {
    return transactions.read(h ->
        h.createQuery("select member from arrivals where circle = :circle")
            .bind("circle", circle.value())
            .map((row, _) -> new MemberId(row.getString(1)))
            .set());
  }
}
