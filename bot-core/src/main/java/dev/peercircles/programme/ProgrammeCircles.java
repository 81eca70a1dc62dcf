package dev.peercircles.programme;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Home;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The circles of a programme. Immutable. */
final class ProgrammeCircles implements Circles {
  private final Programme programme;
  private final List<Circle> running;

  @Inject
  ProgrammeCircles(Programme programme) {
    this.programme = programme;
    this.running =
        programme.circles().stream()
            .filter(c -> !rests(c.id()))
            .sorted(Comparator.comparing(Circle::id))
            .toList();
  }

  @Override
  public List<Circle> all() {
    return running;
  }

  @Override
  public Optional<Circle> find(CircleId id) {
    return configured(id).filter(c -> !rests(id));
  }

  @Override
  public Optional<Circle> configured(CircleId id) {
    return programme.circles().stream().filter(c -> c.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Circle> at(Home home) {
    return programme.circles().stream().filter(c -> c.home().equals(home)).findFirst();
  }

  @Override
  public boolean rests(CircleId id) {
    return programme.resting().containsKey(id);
  }
}
