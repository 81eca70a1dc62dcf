package dev.peercircles.storage;

import dev.peercircles.delivery.Completion;
import dev.peercircles.delivery.Courier;
import dev.peercircles.delivery.PostId;
import dev.peercircles.duties.DutyRunner;
import dev.peercircles.duties.Housekeeping;
import dev.peercircles.duties.Rhythm;
import dev.peercircles.storage.engine.DueWork;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Instant;

/** Hands what falls due to those who know what to do. */
final class EngineWork {
  private final Provider<DutyRunner> duties;
  private final Provider<Courier> courier;
  private final Provider<Housekeeping> housekeeping;
  private final Storage storage;

  @Inject
  EngineWork(
      Provider<DutyRunner> duties,
      Provider<Courier> courier,
      Provider<Housekeeping> housekeeping,
      Storage storage) {
    this.duties = duties;
    this.courier = courier;
    this.housekeeping = housekeeping;
    this.storage = storage;
  }

  DueWork work() {
    return new DueWork(this::decide, new Posts(), this::retain);
  }

  private Completion decide(Rhythm rhythm, Instant plannedFor) {
    return duties.get().decide(rhythm, plannedFor);
  }

  private Instant retain() {
    var next = housekeeping.get().run();
    if (housekeeping.get().isOver()) {
      storage.scrub();
    }
    return next;
  }

  private final class Posts implements DueWork.Posts {
    @Override
    public Completion attempt(PostId id, long attempt) {
      return courier.get().attempt(id, attempt);
    }

    @Override
    public void died(PostId id, long attempt) {
      courier.get().died(id, attempt);
    }

    @Override
    public void poisoned(PostId id) {
      courier.get().poisoned(id);
    }
  }
}
