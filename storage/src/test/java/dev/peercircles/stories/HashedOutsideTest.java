package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.storage.OnBothDatabases;
import dev.peercircles.storage.TestDatabase;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.storage.stories.TestBoxes;
import dev.peercircles.testing.TestClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Nobody else's command waits until an author's words are hashed. */
@OnBothDatabases
class HashedOutsideTest {
  @TempDir Path directory;
  @Parameter TestDatabase database;

  private TestStorage storage() {
    var place = database.at(directory.resolve("circles.db"), false);
    return new TestStorage(place, TestClock.at("2026-10-27T09:00:00Z"), new FakePostIds());
  }

  @Test
  void whatOthersDoIsCommittedWhileWordsAreHashed() throws Exception {
    try (var storage = storage();
        var others = Executors.newVirtualThreadPerTaskExecutor()) {
      var boxes = TestBoxes.sealed(storage, directory.resolve("keys"), new Random(1));
      var units = storage.get(UnitOfWork.class);
      var kept = new Parlour.Kept(storage.clock, units, storage.get(Outbox.class), boxes);
      var parlour = new Parlour(5, 1, kept);
      List<String> committed = new ArrayList<>();
      parlour.whileHashing =
          () -> {
            try {
              var other =
                  others.submit(() ->
                      units.run(() -> {
                        boxes.seal(parlour.circle.id(), boxes.open(parlour.circle.id()));
                        return "committed";
                      }));
              committed.add(other.get(20, TimeUnit.SECONDS));
            } catch (Exception e) {
              throw new IllegalStateException("somebody else waited", e);
            }
          };

      var four = parlour.told("ana", "One");

      assertThat(parlour.mine("ana", four, "withdraw", ""))
          .isEqualTo(Reply.said(AnswerTexts.WITHDRAWN));
      assertThat(committed).containsExactly("committed", "committed");
    }
  }
}
