package dev.peercircles.circles;

import java.util.List;
import java.util.Optional;

/** Who is in which circle right now (port). */
public interface Roster {

  /** The circle's members in a stable order; away or not. */
  List<Member> membersOf(Circle circle);

  /** A person by id. */
  Optional<Member> find(MemberId id);

  /** Who looks after the programme, in a stable order. */
  List<Member> admins();

  /** The person behind an account. */
  Optional<Member> behind(Account account);

  /** The circles, running or resting, that this person belongs to, by id. */
  List<Circle> circlesOf(MemberId id);
}
