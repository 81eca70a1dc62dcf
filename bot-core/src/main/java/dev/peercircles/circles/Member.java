package dev.peercircles.circles;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A person whom the configuration or a channel names.
 *
 * @param id their id, never reused
 * @param name what others call them
 * @param level their level in the organisation, if known
 * @param reportsTo whom they report to, if known
 * @param accounts their account id on each platform they are on
 * @param zone their own zone, if they or their profile said one; else the circle's counts
 * @param absences stretches away that the configuration knows
 */
public record Member(
    MemberId id,
    String name,
    OptionalInt level,
    Optional<MemberId> reportsTo,
    Map<Platform, String> accounts,
    Optional<ZoneId> zone,
    List<Absence> absences) {
  public Member {
    accounts = Map.copyOf(accounts);
    absences = List.copyOf(absences);
  }

  /** Their account id on this platform, if they have one. */
  public Optional<String> accountOn(Platform platform) {
    return Optional.ofNullable(accounts.get(platform));
  }

  /** The same person in a zone, unless they already have one of their own. */
  public Member orIn(Optional<ZoneId> other) {
    return zone.isPresent()
        ? this
        : new Member(id, name, level, reportsTo, accounts, other, absences);
  }
}
