package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's place in a rotation.
 *
 * @param member whose
 * @param since the day from which they have turns
 * @param until the day on which they were found to have left
 * @param resting the last day on which they are not asked
 * @param volunteer whether they step in whenever somebody is needed
 * @param findable whether others may find them by what they presented
 * @param earlier when they had turns before they left and came back, in order
 */
public record Place(
    MemberId member,
    LocalDate since,
    Optional<LocalDate> until,
    Optional<LocalDate> resting,
    boolean volunteer,
    boolean findable,
    List<Stay> earlier) {

  /**
   * Time that somebody had turns, over by now.
   *
   * @param since its first day
   * @param until the day on which they were found to have left
   */
  public record Stay(LocalDate since, LocalDate until) {
    public Stay {
      if (!until.isAfter(since)) {
        throw new IllegalArgumentException("a stay ends after it began");
      }
    }
  }

  public Place {
    earlier = List.copyOf(earlier);
  }

  static Place from(MemberId member, LocalDate since) {
    return new Place(member, since, Optional.empty(), Optional.empty(), false, false, List.of());
  }

  boolean isHere(LocalDate day) {
    return !day.isBefore(since) && until.filter(u -> !day.isBefore(u)).isEmpty();
  }

  /**
   * Their comings and goings; who left before their fourth week never came.
   *
   * @param firstHeld when they first had a turn: earlier than asked for, if they took one
   */
  List<Entry> entries(Optional<LocalDate> firstHeld) {
    var entries = new ArrayList<Entry>();
    stays()
        .forEach(s -> {
          entries.add(new Entry.Joined(s.since(), member));
          entries.add(new Entry.Left(s.until(), member));
        });
    if (until.isEmpty()) {
      entries.add(new Entry.Joined(came(firstHeld), member));
    }
    return List.copyOf(entries);
  }

  private LocalDate came(Optional<LocalDate> firstHeld) {
    return earlier.isEmpty() ? firstHeld.filter(since::isAfter).orElse(since) : since;
  }

  private List<Stay> stays() {
    var stays = new ArrayList<>(earlier);
    until.filter(since::isBefore).ifPresent(u -> stays.add(new Stay(since, u)));
    return List.copyOf(stays);
  }

  boolean rests(LocalDate day) {
    return resting.filter(r -> !day.isAfter(r)).isPresent();
  }

  Place left(LocalDate day) {
    return new Place(member, since, Optional.of(day), resting, volunteer, findable, earlier);
  }

  /** There again: has turns from this day on. What they said about themselves still holds. */
  Place back(LocalDate day) {
    return new Place(member, day, Optional.empty(), resting, volunteer, findable, stays());
  }

  Place restingUntil(LocalDate day) {
    return new Place(member, since, until, Optional.of(day), false, findable, earlier);
  }

  Place volunteering(boolean does) {
    return new Place(member, since, until, Optional.empty(), does, findable, earlier);
  }

  Place findable(boolean is) {
    return new Place(member, since, until, resting, volunteer, is, earlier);
  }
}
