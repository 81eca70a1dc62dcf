package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.delivery.UnitOfWorkContract;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class TransactionsTest extends UnitOfWorkContract {
  @TempDir Path directory;
  @Parameter TestDatabase database;
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = database.openImpatient(directory.resolve("circles.db"));
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
    try (var _ = database.hold(storage.database)) {
      for (int times = 0; times < 3; times++) {
        assertThatThrownBy(() -> units.run(this::one))
            .isInstanceOf(UnitOfWork.NotSaved.class)
            .hasMessageContaining(database.inUse());
      }
    }

    units().run(this::one);

    assertThat(words()).containsExactly("one");
  }

  @Test
  void unitsRunOneAtATimeSoThatWhatOneReadIsStillSoWhenItWrites() throws Exception {
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    try (var others = Executors.newSingleThreadExecutor()) {
      var first = others.submit(() -> units().run(() -> heldOpen(inside, leave)));
      assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();

      assertThatThrownBy(() -> units().run(this::one)).isInstanceOf(UnitOfWork.NotSaved.class);

      leave.countDown();
      assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo("left");
    }
    assertThat(words()).isEmpty();
  }

  private static String heldOpen(CountDownLatch inside, CountDownLatch leave) {
    inside.countDown();
    try {
      assertThat(leave.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "left";
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
        .satisfies(e -> assertThat(stackTrace(e)).containsPattern("read-?only"));
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
