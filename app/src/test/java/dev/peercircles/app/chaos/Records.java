package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Judges whether the database tells the same story as the platforms. */
final class Records {
  /** Why a post may be left out though the bot was never down for long. */
  private static final List<String> GOOD_REASONS =
      List.of("answered", "skipped", "a newer edit follows", "the turn is not theirs any more");

  private final History history;
  private final List<String> wrong = new ArrayList<>();

  private Records(History history) {
    this.history = history;
  }

  static List<String> judge(History history) {
    var records = new Records(history);
    records.agree();
    return records.wrong;
  }

  private void agree() {
    var visible = new HashMap<String, Integer>();
    history.sights().forEach(s -> visible.merge(s.id(), 1, Integer::sum));
    var recorded = new HashSet<String>();
    for (var row : history.rows()) {
      switch (row.state()) {
        case "SENT" -> {
          row.message().ifPresent(recorded::add);
          boolean seen = row.message().filter(visible::containsKey).isPresent();
          require(seen, row.key() + " is recorded as sent, and nobody sees it");
        }
        case "SKIPPED" ->
            require(
                row.reason().filter(GOOD_REASONS::contains).isPresent() || isOfSomebodyAway(row),
                row.key() + " was skipped: " + row.reason().orElse("without a reason"));
        default -> requireFuture(row);
      }
    }
    visible.keySet().stream()
        .filter(id -> !recorded.contains(id))
        .forEach(id -> wrong.add("message " + id + " is seen, and not recorded as sent"));
    history.skippedOccurrences().forEach(o -> wrong.add("left out: " + o));
  }

  private boolean isOfSomebodyAway(History.Row row) {
    return row.reason().filter("its reader is away"::equals).isPresent()
        && Group.ALL.stream()
            .flatMap(g -> g.members().stream())
            .filter(p -> row.key().contains("/" + p.id()))
            .anyMatch(p -> history.isAway(p.id(), Expected.day(row.notBefore())));
  }

  private void requireFuture(Row row) {
    boolean settled = row.notBefore().plus(Checker.SETTLED).isBefore(history.to());
    require(!settled, row.key() + " is still " + row.state());
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      wrong.add(otherwise);
    }
  }
}
