package dev.peercircles.storage;

import dev.peercircles.delivery.Repair;
import dev.peercircles.delivery.Repairs;
import dev.peercircles.health.Finding;
import dev.peercircles.health.Probe;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Reports what waits for repair by a person. */
final class RepairProbe implements Probe {
  private final Repairs repairs;

  @Inject
  RepairProbe(Repairs repairs) {
    this.repairs = repairs;
  }

  @Override
  public List<Finding> look() {
    return repairs.all().stream().map(RepairProbe::finding).toList();
  }

  private static Finding finding(Repair repair) {
    var since = repair.since().truncatedTo(ChronoUnit.SECONDS);
    return new Finding(
        "Nothing could be posted for " + repair.key() + " since " + since + ": " + repair.reason(),
        repair.cure());
  }
}
