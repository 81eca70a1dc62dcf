package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a swap leaves behind: when it is this account's turn, that one presents.
 *
 * @param account whose turn it will be
 * @param presenter who takes it for them, since they took one of theirs
 */
public record Exchange(MemberId account, MemberId presenter) {

  /**
   * Those by which a turn is taken for another: one, and one more for each further swap of the same
   * date. None if it is not, or if the other has presented in return meanwhile.
   */
  static List<Exchange> leftBy(Turn turn, List<Exchange> open) {
    var direct = new Exchange(turn.presenter(), turn.account());
    if (open.contains(direct)) {
      return List.of(direct);
    }
    var chain = new ArrayList<Exchange>();
    var member = turn.presenter();
    while (!member.equals(turn.account())) {
      var from = member;
      var next = open.stream().filter(e -> e.account().equals(from)).findFirst();
      if (next.isEmpty() || chain.contains(next.get())) {
        return List.of();
      }
      chain.add(next.get());
      member = next.get().presenter();
    }
    return List.copyOf(chain);
  }
}
