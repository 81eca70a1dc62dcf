package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The same weeks twice, with two authors exchanged: nothing that is kept or sent may differ, at any
 * step; only what the two read themselves.
 */
class AuthorSwapTest {

  /** A run, and after each step everything kept and sent. */
  private record Run(List<String> kept) {}

  @Test
  void nothingKeptOrSentTellsTwoAuthorsApart() {
    for (int seed = 0; seed < 60; seed++) {
      int members = 5 + seed % 8;
      var one = run(members, seed, false, false);
      var other = run(members, seed, true, false);

      assertThat(other.kept()).as("seed %d", seed).isEqualTo(one.kept());
      assertThat(one.kept())
          .as("seed %d tells nothing", seed)
          .anyMatch(k -> k.contains("Story of"));
    }
  }

  @Test
  void theOrderInWhichTwoToldIsNotKept() {
    for (int seed = 0; seed < 60; seed++) {
      int members = 5 + seed % 8;
      var one = run(members, seed, false, false);
      var other = run(members, seed, false, true);

      // Between the two submissions one text waits or the other; then all is the same, until one
      // of the two comes back with the words.
      assertThat(other.kept().subList(1, 3))
          .as("seed %d", seed)
          .isEqualTo(one.kept().subList(1, 3));
    }
  }

  private static Run run(int members, long seed, boolean swapAuthors, boolean swapOrder) {
    var parlour = new Parlour(members, seed);
    var chance = new Random(seed);
    var steps = AuthorsWeeks.of(members, chance, swapAuthors, swapOrder);
    var run = new Run(new ArrayList<>());
    for (var step : steps) {
      if (chance.nextInt(4) == 0) {
        parlour.work.down(true);
        quietly(step, parlour);
        parlour.work.down(false);
      }
      step.accept(parlour);
      parlour.clock.forward(Duration.ofMinutes(chance.nextInt(1, 200)));
      run.kept().add(kept(parlour));
    }
    return run;
  }

  /** The database answers nobody: whoever tried will try again. */
  private static void quietly(Consumer<Parlour> step, Parlour parlour) {
    try {
      step.accept(parlour);
    } catch (IllegalStateException | dev.peercircles.delivery.UnitOfWork.NotSaved e) {
      // As it should be.
    }
  }

  /** Everything that a store or a platform gets to see. */
  private static String kept(Parlour parlour) {
    var box = parlour.box();
    return box.salt()
        + box.edition()
        + box.next()
        + box.later().stream().map(w -> w.lock() + w.story().happened() + w.seen()).toList()
        + box.paused()
        + box.waiting().stream().map(w -> w.lock() + w.story().happened() + w.seen()).toList()
        + box.posted().stream()
            .map(p ->
                p.day()
                    + p.lock()
                    + p.story().happened()
                    + p.state()
                    + p.meToo()
                    + p.replies()
                    + p.numbered())
            .toList()
        + parlour.outbox.rows();
  }

  @Test
  void whatTheTwoReadThemselvesIsAllThatDiffers() {
    var parlour = new Parlour(5, 1);
    var ana = parlour.tell("ana", "The same", Story.Alone.POST);
    var bo = new Parlour(5, 1).tell("bo", "The same", Story.Alone.POST);

    assertThat(ana).isInstanceOf(Reply.Said.class).isEqualTo(bo);
  }
}
