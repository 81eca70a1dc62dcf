package dev.peercircles.storage;

import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Unreached;
import jakarta.inject.Inject;
import java.util.Optional;

/** Direct messages that could not reach their reader, marked in the table {@code posts}. */
final class UnreachedTable implements Unreached {
  private final Transactions transactions;

  @Inject
  UnreachedTable(Storage storage) {
    this.transactions = storage.transactions();
  }

  @Override
  public void note(PostId post, Platform platform) {
    transactions.write(h ->
        h.execute(
            "update posts set unreached = ? where id = ? and kind = 'direct'",
            platform.name(),
            post.value()));
  }

  @Override
  public void reached(MemberId member) {
    transactions.write(h ->
        h.execute(
            "update posts set unreached = null where member = ? and unreached is not null",
            member.value()));
  }

  @Override
  public Optional<Platform> take(MemberId member) {
    var platform =
        transactions.read(h ->
            h.createQuery(
                    "select unreached from posts where member = :member and unreached is not null"
                        + " order by staged desc limit 1")
                .bind("member", member.value())
                .mapTo(String.class)
                .findOne()
                .map(Platform::valueOf));
    if (platform.isPresent()) {
      reached(member);
    }
    return platform;
  }
}
