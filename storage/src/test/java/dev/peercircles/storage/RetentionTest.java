package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.checkins.CheckinAnswer;
import dev.peercircles.checkins.CheckinStore;
import dev.peercircles.checkins.NextStep;
import dev.peercircles.circles.Absence;
import dev.peercircles.circles.AbsenceStore;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.BudgetStore;
import dev.peercircles.duties.Housekeeping;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.LineStore;
import dev.peercircles.duties.OccurrenceStore;
import dev.peercircles.meetings.MeetingStore;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.messages.Text;
import dev.peercircles.schedule.OccurrenceKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * Scans for what should be gone: words and names that are planted everywhere, in numbers that make
 * the database split and move its pages. On SQLite it scans the raw files. A server's files are its
 * own, and it reuses its pages in its own time: there it scans all rows of all tables.
 */
@OnBothDatabases
class RetentionTest {
  private static final CircleId CIRCLE = new CircleId("em-berlin");
  private static final Instant NOW = Instant.parse("2026-10-12T07:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
  private static final int MANY = 150;

  @TempDir Path directory;
  @Parameter TestDatabase database;
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = database.open(directory.resolve("circles.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void wordsOfPostsThatWereSentOrSkippedAreGoneAfterTheNextScrub() throws Exception {
    plantPosts();
    // The file still holds what its rows have lost.
    assertThat(traces("canary-body-sent")).isEqualTo(database == TestDatabase.SQLITE);

    storage.get(Storage.class).scrub();

    assertThat(traces("canary-body-sent")).isFalse();
    assertThat(traces("canary-body-skipped")).isFalse();
    assertThat(traces("canary-body-unknown")).isTrue();
    assertThat(traces("canary-body-planned")).isTrue();
  }

  @Test
  void wordsOfPostsInDoubtAreGoneAfterAWeek() throws Exception {
    plantPosts();

    runOn(6);
    assertThat(traces("canary-body-unknown")).isTrue();
    runOn(8);
    assertThat(traces("canary-body-unknown")).isFalse();
    assertThat(storage.get(SqlOutbox.class).unknown()).hasSize(MANY);
  }

  @Test
  void postsThatAreOverAreGoneAfterNinetyDaysAndOthersStay() throws Exception {
    plantPosts();

    runOn(89);
    assertThat(storage.count("select count(*) from posts")).isEqualTo(4 * MANY);
    assertThat(traces("canary-key-sent")).isTrue();
    runOn(91);
    assertThat(storage.count("select count(*) from posts")).isEqualTo(MANY);
    assertThat(traces("canary-key-sent")).isFalse();
    assertThat(traces("canary-key-planned")).isTrue();
  }

  @Test
  void linesOfAnAgendaGoSoonAfterTheirLastDay() throws Exception {
    var slot = Line.Slot.AGENDA;
    in(() -> storage.get(LineStore.class).add(many(i -> line(slot, "canary-line-" + i, TODAY))));

    runOn(1);
    assertThat(traces("canary-line")).isTrue();
    runOn(2);
    assertThat(traces("canary-line")).isFalse();
  }

  @Test
  void linesOfAWeeklyPostStayForAsLongAsItMayBeShownAgain() throws Exception {
    var slot = Line.Slot.WEEKLY;
    in(() -> storage.get(LineStore.class).add(many(i -> line(slot, "canary-line-" + i, TODAY))));

    runOn(7);
    assertThat(traces("canary-line")).isTrue();
    runOn(8);
    assertThat(traces("canary-line")).isFalse();
  }

  @Test
  void whoCouldNotComeIsForgottenAfterTwoWeeks() throws Exception {
    in(() ->
        many(i -> member("canary-regret-", i))
            .forEach(m -> storage.get(MeetingStore.class).cantCome(CIRCLE, TODAY, m, true)));

    runOn(14);
    assertThat(traces("canary-regret")).isTrue();
    runOn(15);
    assertThat(traces("canary-regret")).isFalse();
  }

  @Test
  void absencesAreForgottenAMonthAfterTheyEndAndReturnsAYearLater() throws Exception {
    in(() -> {
      var store = storage.get(AbsenceStore.class);
      many(i -> member("canary-away-", i)).forEach(m -> store.away(m, absence()));
      many(i -> member("canary-back-", i)).forEach(m -> store.back(m, TODAY));
    });

    runOn(30);
    assertThat(traces("canary-away")).isTrue();
    runOn(31);
    assertThat(traces("canary-away")).isFalse();
    assertThat(traces("canary-back")).isTrue();
    runOn(365 + 31);
    assertThat(traces("canary-back")).isFalse();
  }

  @Test
  void countsOfUnaskedMessagesAreForgottenAfterFiveWeeks() throws Exception {
    in(() ->
        many(i -> i)
            .forEach(i ->
                storage
                    .get(BudgetStore.class)
                    .spend(member("canary-asked-", i), TODAY, "canary-asked/" + i)));

    runOn(35);
    assertThat(traces("canary-asked")).isTrue();
    runOn(36);
    assertThat(traces("canary-asked")).isFalse();
  }

  @Test
  void occurrencesAreForgottenAfterFourHundredDays() throws Exception {
    in(() ->
        many(i -> new OccurrenceKey(CIRCLE, "checkin", "canary-step-" + i, TODAY))
            .forEach(k -> storage.get(OccurrenceStore.class).insert(k, NOW, Optional.empty())));

    runOn(400);
    assertThat(traces("canary-step")).isTrue();
    runOn(401);
    assertThat(traces("canary-step")).isFalse();
  }

  @Test
  void whatAFeatureDropsIsGoneFromTheFilesAfterTheNextScrub() throws Exception {
    var store = storage.get(CheckinStore.class);
    in(() ->
        many(i -> member("canary-told-", i))
            .forEach(m -> {
              store.save(CIRCLE, TODAY, answer(m));
              store.save(CIRCLE, new NextStep(m, "canary-next " + "x".repeat(300), TODAY));
              store.onAgenda(CIRCLE, m, TODAY);
            }));
    assertThat(traces("canary-stuck")).isTrue();

    in(() -> store.dropAll(CIRCLE));
    runOn(0);

    assertThat(traces("canary")).isFalse();
  }

  private void plantPosts() {
    var outbox = storage.get(Outbox.class);
    for (var state : List.of("planned", "sent", "unknown", "skipped")) {
      in(() -> outbox.stage(many(i -> post(state, i))));
    }
    storage.execute("update scheduled_tasks set picked = true");
    for (int i = 0; i < MANY; i++) {
      var sent = id(outbox, "sent", i);
      var unknown = id(outbox, "unknown", i);
      var skipped = id(outbox, "skipped", i);
      in(() -> {
        outbox.claim(sent, 1, NOW);
        outbox.delivered(sent, 1, new Receipt("C1", "1"), NOW);
        outbox.claim(unknown, 1, NOW);
        outbox.doubtful(unknown, 1, "timeout");
        outbox.skip(skipped, "too late");
      });
    }
    storage.execute("delete from scheduled_tasks");
  }

  private void runOn(int day) {
    storage.clock.set(NOW.plus(Duration.ofDays(day)));
    storage.get(Housekeeping.class).run();
    storage.get(Storage.class).scrub();
  }

  private boolean traces(String canary) throws Exception {
    return database.holds(storage.database, canary);
  }

  private void in(Runnable work) {
    storage
        .get(UnitOfWork.class)
        .run(() -> {
          work.run();
          return 1;
        });
  }

  private static <T> List<T> many(java.util.function.IntFunction<T> each) {
    var all = new ArrayList<T>();
    for (int i = 0; i < MANY; i++) {
      all.add(each.apply(i));
    }
    return all;
  }

  private static PostId id(Outbox outbox, String state, int number) {
    return outbox.find(key(state, number)).orElseThrow().id();
  }

  private static MessageKey key(String state, int number) {
    return new MessageKey("em-berlin/canary-key-" + state + "/" + number);
  }

  private static Post post(String state, int number) {
    var words = "canary-body-" + state + " " + "x".repeat(number * 7);
    return new Post(
        key(state, number),
        CIRCLE,
        new Destination.Channel(),
        Message.of(words),
        NOW,
        NOW.plusSeconds(60));
  }

  private static Line line(Line.Slot slot, String key, LocalDate last) {
    return new Line(
        key,
        CIRCLE,
        slot,
        1,
        Text.of("canary-line " + "x".repeat(key.length() * 9)),
        List.of(),
        last,
        last);
  }

  private static CheckinAnswer answer(MemberId member) {
    return new CheckinAnswer(
        member,
        false,
        Optional.of("canary-stuck " + "y".repeat(400)),
        Optional.empty(),
        Optional.empty(),
        Optional.of("canary-note"),
        1,
        NOW);
  }

  private static MemberId member(String name, int number) {
    return new MemberId(name + number);
  }

  private static Absence absence() {
    return new Absence(TODAY.minusDays(3), TODAY);
  }
}
