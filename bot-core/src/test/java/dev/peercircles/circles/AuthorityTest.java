package dev.peercircles.circles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AuthorityTest {
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId LENA = new MemberId("lena");
  private static final MemberId IDA = new MemberId("ida");

  @Test
  void findsABossThroughOthers() {
    var authority = new Authority(List.of(person(ANA, LENA), person(LENA, IDA), boss(IDA)));

    assertThat(authority.conflicts(List.of(ANA, IDA)))
        .containsExactly(new Authority.Conflict(List.of(ANA, LENA, IDA)));
  }

  @Test
  void leavesPeersAlone() {
    var authority = new Authority(List.of(person(ANA, LENA), person(IDA, LENA), boss(LENA)));

    assertThat(authority.conflicts(List.of(ANA, IDA))).isEmpty();
  }

  @Test
  void endsWhereALineGoesRoundInACircle() {
    var authority = new Authority(List.of(person(ANA, LENA), person(LENA, IDA), person(IDA, LENA)));

    assertThat(authority.above(ANA)).containsExactly(LENA, IDA);
  }

  private static Member person(MemberId id, MemberId manager) {
    return member(id, Optional.of(manager));
  }

  private static Member boss(MemberId id) {
    return member(id, Optional.empty());
  }

  private static Member member(MemberId id, Optional<MemberId> manager) {
    return new Member(
        id, id.value(), OptionalInt.empty(), manager, Map.of(), Optional.empty(), List.of());
  }
}
