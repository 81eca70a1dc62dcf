package dev.peercircles.stories;

/**
 * How often a story would be drawn in a circle of a given size, if each member tells one in eight
 * weeks on average and one in ten is away at some time in any fortnight. A walk over how many
 * stories wait and how many members have told since the box was last empty. Pure.
 */
public final class Odds {
  private static final double TELLS_A_WEEK = 1.0 / 8;
  private static final double IS_AROUND = 0.9;
  private static final int DRAWS = 300;

  private final int members;
  private final StoryPlan plan;
  private final double tells;
  private final double around;

  private Odds(int members, StoryPlan plan, double weeks) {
    this.members = members;
    this.plan = plan;
    this.tells = 1 - Math.pow(1 - TELLS_A_WEEK, weeks);
    this.around = atLeast(plan.smallest());
  }

  /**
   * The chance that a story is posted on a day of a draw, in the long run.
   *
   * @param members how many are in the circle
   * @param weeks how many weeks lie between two draws on average
   */
  public static double posted(int members, StoryPlan plan, double weeks) {
    return members < plan.smallest() ? 0 : new Odds(members, plan, weeks).posted();
  }

  private double posted() {
    var now = new double[members + 1][members + 1];
    now[0][0] = 1;
    double posted = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      var told = told(now);
      posted += around * waiting(told, plan.atLeast());
      now = drawn(told);
    }
    return posted / DRAWS;
  }

  /** Rows: how many wait. Columns: how many may not tell for now. */
  private double[][] told(double[][] before) {
    var after = new double[members + 1][members + 1];
    for (int waiting = 0; waiting <= members; waiting++) {
      for (int done = waiting; done <= members; done++) {
        for (int more = 0; more <= members - done; more++) {
          double p = before[waiting][done] * binomial(members - done, more, tells);
          after[waiting + more][done + more] += p;
        }
      }
    }
    return after;
  }

  private double[][] drawn(double[][] told) {
    var after = new double[members + 1][members + 1];
    for (int waiting = 0; waiting <= members; waiting++) {
      for (int done = waiting; done <= members; done++) {
        double leaves =
            waiting == 0 ? 0 : around * (waiting >= plan.atLeast() ? 1 : 1.0 / plan.loneWaits());
        after[waiting][done] += told[waiting][done] * (1 - leaves);
        if (waiting > 0) {
          after[waiting - 1][waiting == 1 ? 0 : done] += told[waiting][done] * leaves;
        }
      }
    }
    return after;
  }

  private static double waiting(double[][] told, int atLeast) {
    double sum = 0;
    for (int waiting = atLeast; waiting < told.length; waiting++) {
      for (double p : told[waiting]) {
        sum += p;
      }
    }
    return sum;
  }

  private double atLeast(int number) {
    double sum = 0;
    for (int k = number; k <= members; k++) {
      sum += binomial(members, k, IS_AROUND);
    }
    return sum;
  }

  private static double binomial(int n, int k, double p) {
    double ways = 1;
    for (int i = 0; i < k; i++) {
      ways = ways * (n - i) / (i + 1);
    }
    return ways * Math.pow(p, k) * Math.pow(1 - p, n - k);
  }
}
