package dev.peercircles.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** A table in memory whose writes can be undone. Rows keep the order of their first insert. */
public final class Table<K, V> {
  private final Journal journal;
  private Map<K, V> rows = new LinkedHashMap<>();

  public Table(Journal journal) {
    this.journal = journal;
  }

  /** The row of this key. */
  public synchronized Optional<V> get(K key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** Inserts or replaces. */
  public synchronized void put(K key, V row) {
    writing().put(key, row);
  }

  /** Removes rows. Returns how many. */
  public synchronized int remove(BiPredicate<K, V> which) {
    var before = rows.size();
    writing().entrySet().removeIf(e -> which.test(e.getKey(), e.getValue()));
    return before - rows.size();
  }

  /** Rows in order. */
  public synchronized List<V> rows() {
    return List.copyOf(rows.values());
  }

  /** Rows of some keys, in order. */
  public synchronized List<V> rows(Predicate<K> which) {
    return rows.entrySet().stream()
        .filter(e -> which.test(e.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Keys in order. */
  public synchronized List<K> keys() {
    return List.copyOf(rows.keySet());
  }

  private Map<K, V> writing() {
    var before = rows;
    journal.write(() -> restore(before));
    rows = new LinkedHashMap<>(before);
    return rows;
  }

  private synchronized void restore(Map<K, V> before) {
    rows = before;
  }
}
