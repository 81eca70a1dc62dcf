package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.delivery.UnitOfWorkContract;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest extends UnitOfWorkContract {
  @TempDir Path directory;
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = new TestStorage(directory.resolve("circles.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }

  @Override
  protected void write(String word) {
    transactions()
        .write(h ->
            h.execute("insert into returns (member, return_day) values (?, '2026-10-12')", word));
  }

  @Override
  protected List<String> words() {
    return transactions()
        .read(h -> h.select("select member from returns").mapTo(String.class).list());
  }

  @Test
  void aDatabaseThatSomebodyHoldsIsNotSavedAndWorksAgainAfterwards() throws Exception {
    var units = units();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + storage.file);
        var statement = other.createStatement()) {
      statement.execute("begin immediate");
      for (int times = 0; times < 3; times++) {
        assertThatThrownBy(() -> units.run(this::one))
            .isInstanceOf(UnitOfWork.NotSaved.class)
            .hasMessageContaining("BUSY");
      }
      statement.execute("rollback");
    }

    units().run(this::one);

    assertThat(words()).containsExactly("one");
  }

  @Test
  void aStatementThatIsWrongIsABugAndNotAStoreThatFailed() {
    assertThatThrownBy(
            () -> units().run(() -> transactions().write(h -> h.execute("insert into nowhere"))))
        .isNotInstanceOf(UnitOfWork.NotSaved.class);
  }

  @Test
  void whatBreaksAConstraintIsABugAndNamesNoValue() {
    assertThatThrownBy(() ->
            units()
                .run(() -> {
                  write("canary-in-a-log");
                  return one("canary-in-a-log");
                }))
        .isNotInstanceOf(UnitOfWork.NotSaved.class)
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("canary-in-a-log"));
  }

  @Test
  void afterwardsRunsOnlyWhatBelongsToACommittedUnit() {
    var ran = new java.util.ArrayList<String>();

    units()
        .run(() -> {
          transactions().afterwards(() -> ran.add(words().toString()));
          return one();
        });
    assertThatThrownBy(() ->
        units()
            .run(() -> {
              transactions().afterwards(() -> ran.add("never"));
              throw new IllegalArgumentException("a bug");
            }));

    assertThat(ran).containsExactly("[one]");
  }

  @Test
  void readersCantWrite() {
    assertThatThrownBy(() -> transactions().read(h -> h.execute("delete from returns")))
        .hasStackTraceContaining("readonly");
  }

  @Test
  void everyCommitIsOnTheDiskBeforeItIsAcknowledged() {
    try (var durable =
        new TestStorage(
            Database.at(directory.resolve("durable.db")), storage.clock, new FakePostIds())) {
      assertThat(pragma(durable, "synchronous")).isEqualTo("2");
      assertThat(pragma(durable, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(durable, "secure_delete")).isEqualTo("1");
      assertThat(pragma(durable, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(durable, "busy_timeout")).isEqualTo("5000");
    }
  }

  private static String pragma(TestStorage storage, String name) {
    var transactions = storage.get(Storage.class).transactions();
    return transactions.run(
        () -> transactions.write(h -> h.select("pragma " + name).mapTo(String.class).one()));
  }

  private String one() {
    return one("one");
  }

  private String one(String word) {
    write(word);
    return "done";
  }

  private Transactions transactions() {
    return storage.get(Storage.class).transactions();
  }

  private static String stackTrace(Throwable thrown) {
    var text = new java.io.StringWriter();
    thrown.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }
}
