package dev.peercircles.circles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Circles and their people, as a test sets them up. */
public final class FakeCircles implements Circles, Roster {
  private final List<Circle> circles = new ArrayList<>();
  private final List<Member> people = new ArrayList<>();
  private final Set<MemberId> admins = new LinkedHashSet<>();
  private final Set<CircleId> resting = new HashSet<>();

  /** Adds a circle of listed members, in place of one with the same id. */
  public FakeCircles with(Circle circle) {
    circles.removeIf(c -> c.id().equals(circle.id()));
    circles.add(circle);
    return this;
  }

  /** Adds a person, in place of one with the same id. */
  public FakeCircles with(Member member) {
    people.removeIf(p -> p.id().equals(member.id()));
    people.add(member);
    return this;
  }

  /** Makes a person one who looks after the programme. */
  public FakeCircles withAdmin(MemberId member) {
    admins.add(member);
    return this;
  }

  /** Takes a person out of the directory, as if they had left. */
  public FakeCircles without(MemberId member) {
    people.removeIf(p -> p.id().equals(member));
    return this;
  }

  /** Lets a circle rest. */
  public FakeCircles resting(CircleId circle) {
    resting.add(circle);
    return this;
  }

  @Override
  public List<Circle> all() {
    return circles.stream().filter(c -> !rests(c.id())).toList();
  }

  @Override
  public Optional<Circle> find(CircleId id) {
    return configured(id).filter(c -> !rests(id));
  }

  @Override
  public Optional<Circle> configured(CircleId id) {
    return circles.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Circle> at(Home home) {
    return circles.stream().filter(c -> c.home().equals(home)).findFirst();
  }

  @Override
  public boolean rests(CircleId id) {
    return resting.contains(id);
  }

  @Override
  public List<Member> membersOf(Circle circle) {
    return switch (circle.membership()) {
      case Membership.Listed(var ids) -> ids.stream().flatMap(id -> find(id).stream()).toList();
      case Membership.WholeChannel() -> List.copyOf(people);
    };
  }

  @Override
  public Optional<Member> find(MemberId id) {
    return people.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  @Override
  public List<Member> admins() {
    return admins.stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public Optional<Member> behind(Account account) {
    return people.stream()
        .filter(p -> p.accountOn(account.platform()).equals(Optional.of(account.id())))
        .findFirst();
  }

  @Override
  public List<Circle> circlesOf(MemberId id) {
    return circles.stream()
        .filter(c -> membersOf(c).stream().anyMatch(m -> m.id().equals(id)))
        .toList();
  }
}
