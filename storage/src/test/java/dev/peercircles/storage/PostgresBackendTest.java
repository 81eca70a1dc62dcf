package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.storage.engine.Dialect;
import dev.peercircles.storage.testing.PostgresServer;
import dev.peercircles.testing.TestClock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a server does: limits, rivals, sessions that end. */
@Timeout(60)
class PostgresBackendTest {
  private static final String OUR_LOCKS =
      " from pg_locks where locktype = 'advisory' and classid = "
          + AdvisoryKey.SOLE_USE.number()
          + " and database = (select oid from pg_database where datname = current_database())";

  @TempDir Path directory;
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = TestStorage.on(TestDatabase.POSTGRESQL.impatient(directory.resolve("circles"), true));
    assertThat(storage.get(Storage.class).dialect()).isEqualTo(Dialect.POSTGRESQL);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @ParameterizedTest
  @CsvSource({
    "synchronous_commit, on",
    "statement_timeout, 10s",
    "lock_timeout, 300ms",
    "idle_in_transaction_session_timeout, 15s",
    "transaction_isolation, read committed"
  })
  void everyCommitIsOnTheDiskAndNothingWaitsForEver(String setting, String value) {
    assertThat(show(setting)).isEqualTo(value);
  }

  @Test
  void textsAreOrderedByTheirCodePoints() {
    assertThat(
            storage.count(
                "select count(*) from information_schema.columns where table_schema = 'public'"
                    + " and data_type = 'text' and collation_name is distinct from 'C'"))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01"})
  void whatARivalTookBackRunsAgainAndHasItsEffectOnce(String state) {
    var runs = new AtomicInteger();

    units()
        .run(() -> {
          write("word-" + runs.incrementAndGet());
          return runs.get() < 3 ? raise(state) : 1;
        });

    assertThat(words()).containsExactly("word-3");
  }

  @Test
  void whatRivalsTakeBackAgainAndAgainIsNotSaved() {
    var runs = new AtomicInteger();

    assertThatThrownBy(() ->
            units()
                .run(() -> {
                  write("word");
                  runs.incrementAndGet();
                  return raise("40001");
                }))
        .isInstanceOf(UnitOfWork.NotSaved.class);

    assertThat(runs).hasValue(3);
    assertThat(words()).isEmpty();
  }

  @Test
  void aRealDeadlockWithAnAdminsSessionEndsWithBothEffectsOnce() throws Exception {
    storage.execute("insert into returns (member, return_day) values ('one', 'x'), ('two', 'x')");
    var runs = new AtomicInteger();
    var holdsFirst = new CountDownLatch(1);
    var adminIsDone = new CountDownLatch(1);
    try (var admin = PostgresServer.operator(url());
        var statement = admin.createStatement();
        var other = Executors.newSingleThreadExecutor()) {
      // Ours is the one that finds the deadlock, and so the one that is taken back.
      statement.execute("set deadlock_timeout = '30s'");
      statement.execute("begin");
      statement.execute("update returns set return_day = 'admin' where member = 'two'");

      var ours =
          other.submit(() ->
              units()
                  .run(() -> {
                    if (runs.incrementAndGet() == 1) {
                      update("one");
                      holdsFirst.countDown();
                      await("select count(*) from pg_locks where not granted");
                    } else {
                      awaitLatch(adminIsDone);
                      update("one");
                    }
                    return update("two");
                  }));
      assertThat(holdsFirst.await(20, TimeUnit.SECONDS)).isTrue();
      statement.execute("update returns set return_day = 'admin' where member = 'one'");
      statement.execute("commit");
      adminIsDone.countDown();

      assertThat(ours.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }
    assertThat(runs).hasValue(2);
    assertThat(days()).containsExactly("adminx", "adminx");
  }

  @Test
  void aStatementThatTakesTooLongIsNotSavedAndHoldsNobodyUp() {
    assertThatThrownBy(() ->
            units()
                .run(() -> {
                  execute("set local statement_timeout = 50");
                  return execute("select pg_sleep(30)");
                }))
        .isInstanceOf(UnitOfWork.NotSaved.class)
        .hasMessageContaining("statement timeout");

    units().run(() -> write("word"));
    assertThat(words()).containsExactly("word");
  }

  @Test
  void aServerThatEndsASessionInAUnitOfWorkIsNotSavedAndTheNextOneWorks() {
    assertThatThrownBy(() ->
            units()
                .run(() -> {
                  write("lost");
                  return execute("select pg_terminate_backend(pg_backend_pid())");
                }))
        .isInstanceOf(UnitOfWork.NotSaved.class);

    units().run(() -> write("word"));
    assertThat(words()).containsExactly("word");
  }

  @Test
  void aServerThatOnlyReadsIsNotSaved() {
    assertThatThrownBy(() ->
            units()
                .run(() -> {
                  execute("set transaction read only");
                  return write("word");
                }))
        .isInstanceOf(UnitOfWork.NotSaved.class);
  }

  @Test
  void theDatabaseIsStillOursAfterTheServerEndedTheSessionThatHeldIt() throws Exception {
    var lost = new CountDownLatch(1);
    storage.get(Storage.class).onLost(lost::countDown);

    int before = endSession();
    await("select count(*)" + OUR_LOCKS + " and granted and pid <> " + before);

    assertThat(lost.getCount()).isEqualTo(1);
    assertThatThrownBy(() -> Storage.open(storage.database, storage.clock))
        .isInstanceOf(DatabaseInUse.class);
  }

  @Test
  void whoeverSleptWhileAnotherTookTheDatabaseIsTold() throws Exception {
    var lost = new CountDownLatch(1);
    storage.get(Storage.class).onLost(lost::countDown);
    try (var other = Executors.newSingleThreadExecutor();
        var rival = PostgresServer.operator(url())) {
      var taken = other.submit(() -> take(rival));
      await("select count(*)" + OUR_LOCKS + " and not granted");
      endSession();
      assertThat(taken.get(20, TimeUnit.SECONDS)).isTrue();

      assertThat(lost.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void whoStandsByOpensOnceTheFirstHasGone() throws Exception {
    var opened = new CountDownLatch(1);
    try (var other = Executors.newSingleThreadExecutor()) {
      var second =
          other.submit(() ->
              Standby.open(
                  storage.database,
                  InstantSource.system(),
                  () -> {
                    var open = Storage.open(storage.database, TestClock.at("2026-10-12T07:00:00Z"));
                    opened.countDown();
                    return open;
                  }));
      assertThat(opened.await(2, TimeUnit.SECONDS)).isFalse();
      storage.close();

      assertThat(opened.await(30, TimeUnit.SECONDS)).isTrue();
      second.get(20, TimeUnit.SECONDS).close();
    }
  }

  @Test
  void standingByEndsWhenItIsToldTo() throws Exception {
    try (var other = Executors.newSingleThreadExecutor()) {
      var second =
          other.submit(() -> Standby.open(storage.database, InstantSource.system(), () -> "never"));
      second.cancel(true);
      other.shutdown();
      assertThat(other.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aServerThatIsNotThereIsNamedWithTheCureAndWithoutThePassword() {
    var nowhere = Database.on("jdbc:postgresql://localhost:1/x?user=bot", Optional.of("canary"));

    assertThatThrownBy(() -> Standby.open(nowhere, InstantSource.system(), () -> "never"))
        .isInstanceOf(DatabaseAway.class)
        .hasMessageContaining("localhost:1")
        .hasMessageContaining("DB_PASSWORD")
        .hasMessageNotContaining("canary");
    assertThat(nowhere.toString()).doesNotContain("canary");
  }

  @ParameterizedTest
  @CsvSource({"PT40S, 4, ahead of", "-PT40S, 4, behind"})
  void aMachineWhoseClockIsAstrayTakesNoWorkAndIsToldWhatToDo(
      Duration shift, String tens, String direction) {
    assertThatThrownBy(() -> Standby.open(fresh(), shifted(shift), () -> "never"))
        .isInstanceOf(ClockAstray.class)
        .hasMessageMatching(
            "(?s)This machine's clock is (%s|3)\\d seconds %s the database's.*cure: .*NTP.*"
                .formatted(tens, direction));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT15S", "-PT15S"})
  void aClockThatIsALittleWrongIsNoHindrance(Duration shift) throws Exception {
    assertThat(Standby.open(fresh(), shifted(shift), () -> "mine")).isEqualTo("mine");
  }

  @Test
  void itsClockIsComparedWithTheMachinesForAsLongAsItAnswers() {
    var there = new DatabaseClock(new PostgresSource((Database.Postgres) fresh()));
    var away =
        new DatabaseClock(
            new PostgresSource(
                (Database.Postgres)
                    Database.on("jdbc:postgresql://localhost:1/x", Optional.empty())));

    assertThat(there.ahead(shifted(Duration.ofHours(-1))).orElseThrow())
        .isBetween(Duration.ofSeconds(-3_610), Duration.ofSeconds(-3_590));
    assertThat(away.ahead(InstantSource.system())).isEmpty();
  }

  private static Database fresh() {
    return Database.on(PostgresServer.fresh(), Optional.empty());
  }

  private static InstantSource shifted(Duration shift) {
    return () -> InstantSource.system().instant().plus(shift);
  }

  private static boolean take(java.sql.Connection rival) throws SQLException {
    try (var statement = rival.createStatement()) {
      return statement.execute(AdvisoryKey.SOLE_USE.call("pg_advisory_lock"));
    }
  }

  /** Ends the session that holds the database, and says which it was. */
  private int endSession() throws SQLException {
    int pid = operator("select pid" + OUR_LOCKS + " and granted");
    assertThat(operator("select count(pg_terminate_backend(pid))" + OUR_LOCKS + " and granted"))
        .isEqualTo(1);
    return pid;
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void await(String count) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (storage.count(count) == 0) {
      assertThat(System.nanoTime()).as(count).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private int operator(String sql) throws SQLException {
    try (var connection = PostgresServer.operator(url());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private String url() {
    return ((Database.Postgres) storage.database).url();
  }

  private UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }

  private Transactions transactions() {
    return storage.get(Storage.class).transactions();
  }

  private int write(String word) {
    return transactions()
        .write(h ->
            h.execute("insert into returns (member, return_day) values (?, '2026-10-12')", word));
  }

  private int update(String member) {
    return transactions()
        .write(h ->
            h.execute(
                "update returns set return_day = return_day || 'x' where member = ?", member));
  }

  private int execute(String sql) {
    return transactions().write(h -> h.execute(sql));
  }

  private int raise(String state) {
    return execute("do $$ begin raise exception using errcode = '" + state + "'; end $$");
  }

  private List<String> words() {
    return list("select member from returns");
  }

  private List<String> days() {
    return list("select return_day from returns");
  }

  private List<String> list(String sql) {
    return transactions().read(h -> h.select(sql).mapTo(String.class).list());
  }

  private String show(String setting) {
    return transactions()
        .run(
            () -> transactions().write(h -> h.select("show " + setting).mapTo(String.class).one()));
  }
}
