package dev.peercircles.sandbox.slack;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code trigger_id}s: each opens one view, within 3 s of real time. Guarded by the model's lock.
 */
final class Triggers {
  private final Ids ids;
  private final Duration life;
  private final Map<String, Trigger> issued = new HashMap<>();

  private record Trigger(Act act, long born, boolean used) {}

  Triggers(Ids ids, Duration life) {
    this.ids = ids;
    this.life = life;
  }

  String issue(Act act) {
    String id = ids.next("1337.") + ".7331";
    issued.put(id, new Trigger(act, System.nanoTime(), false));
    return id;
  }

  /** Uses a trigger up. */
  Act redeem(String id) {
    Trigger trigger =
        Optional.ofNullable(issued.get(id)).orElseThrow(() -> new Refused("invalid_trigger_id"));
    if (trigger.used()) {
      throw new Refused("exchanged_trigger_id");
    }
    if (System.nanoTime() - trigger.born() > life.toNanos()) {
      throw new Refused("expired_trigger_id");
    }
    issued.put(id, new Trigger(trigger.act(), trigger.born(), true));
    return trigger.act();
  }
}
