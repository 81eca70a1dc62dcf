package dev.peercircles.testing;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A time zone whose rules change while a program runs, as when a country decides so and new data
 * arrive. It begins as two hours ahead of UTC all year.
 */
public final class ShiftingZone extends ZoneRulesProvider {
  private static final AtomicInteger ZONES = new AtomicInteger();
  private static final ZoneOffset BEFORE = ZoneOffset.ofHours(2);

  private final String id = "Test/Shifting" + ZONES.incrementAndGet();
  private volatile ZoneRules rules = ZoneRules.of(BEFORE);

  private ShiftingZone() {}

  /** A zone of its own for each test: what is known to the JDK is known for good. */
  public static ShiftingZone make() {
    var zone = new ShiftingZone();
    registerProvider(zone);
    return zone;
  }

  /** For those who work by it; they see each change of its rules. */
  public ZoneId id() {
    return ZoneId.of(id);
  }

  /** From now on its rules say that clocks go by this much at that time, by the clock before. */
  public void willShift(LocalDateTime at, Duration by) {
    var after = ZoneOffset.ofTotalSeconds(BEFORE.getTotalSeconds() + (int) by.toSeconds());
    var shift = ZoneOffsetTransition.of(at, BEFORE, after);
    rules = ZoneRules.of(BEFORE, BEFORE, List.of(), List.of(shift), List.of());
  }

  @Override
  protected Set<String> provideZoneIds() {
    return Set.of(id);
  }

  /** Nobody may keep them: they change. */
  @Override
  protected @Nullable ZoneRules provideRules(String zone, boolean forCaching) {
    return forCaching ? null : rules;
  }

  @Override
  protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
    return new TreeMap<>(java.util.Map.of("now", rules));
  }
}
