package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A way to choose whose turn it is: ours, and those it is compared with. */
interface Chooser {
  Optional<MemberId> choose(Rotation rotation, LocalDate date, Set<MemberId> available);

  /** Whether nobody shall have two running. */
  default boolean isFair() {
    return false;
  }

  /** The rule of fairness. */
  static Chooser fair() {
    return new Chooser() {
      @Override
      public Optional<MemberId> choose(Rotation rotation, LocalDate date, Set<MemberId> available) {
        return rotation.order(date, available).stream().findFirst();
      }

      @Override
      public boolean isFair() {
        return true;
      }
    };
  }

  /** A list that is walked round; whoever can't is passed over and forgotten. */
  static Chooser roundRobin(List<MemberId> people) {
    var at = new int[1];
    return (_, _, available) -> {
      for (int tried = 0; tried < people.size(); tried++) {
        var member = people.get(at[0]++ % people.size());
        if (available.contains(member)) {
          return Optional.of(member);
        }
      }
      return Optional.empty();
    };
  }

  /** Anybody who can. */
  static Chooser random(long seed) {
    var random = new Random(seed);
    return (_, _, available) ->
        available.stream().sorted().skip(random.nextInt(Math.max(1, available.size()))).findFirst();
  }
}
