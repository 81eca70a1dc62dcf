package dev.peercircles.circles;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A circle and people for tests: Ana hosts EM Berlin, Bo is her deputy, Chi lives in Kolkata. */
public final class Samples {
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  public static final Member ANA = person("ana");
  public static final Member BO = person("bo");
  public static final Member CHI = in(person("chi"), "Asia/Kolkata");
  public static final Circle EM_BERLIN =
      circle("em-berlin", "EM Berlin", "C0EMBERLIN", "ana", "bo", "chi");

  private Samples() {}

  public static MemberId id(String id) {
    return new MemberId(id);
  }

  /** A person on Slack, {@code U0ANA}, whose name is their id with a capital. */
  public static Member person(String id) {
    return new Member(
        id(id),
        id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1),
        OptionalInt.of(3),
        Optional.empty(),
        Map.of(Platform.SLACK, "U0" + id.toUpperCase(Locale.ROOT)),
        Optional.empty(),
        List.of());
  }

  public static Member in(Member member, String zone) {
    return member.orIn(Optional.of(ZoneId.of(zone)));
  }

  public static Account account(Member member) {
    return new Account(Platform.SLACK, member.accountOn(Platform.SLACK).orElseThrow());
  }

  /** A circle on Slack from 12 October 2026 to 3 January 2027; the first hosts, then the second. */
  public static Circle circle(String id, String name, String channel, String... members) {
    var ids = Arrays.stream(members).map(MemberId::new).toList();
    return new Circle(
        new CircleId(id),
        name,
        new Home(Platform.SLACK, channel),
        BERLIN,
        new Membership.Listed(ids),
        ids.stream().findFirst(),
        ids.stream().skip(1).findFirst(),
        "Solve what we are really stuck on",
        Outcome.PROBLEM_SOLVING,
        LocalDate.of(2026, 10, 12),
        LocalDate.of(2027, 1, 3),
        List.of("de-be"),
        OnHoliday.NEXT_WORKING_DAY);
  }
}
