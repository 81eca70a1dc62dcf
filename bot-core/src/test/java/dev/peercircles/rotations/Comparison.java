package dev.peercircles.rotations;

import dev.peercircles.rotations.Years.Life;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/**
 * Measures the rule of fairness beside round robin and random picks on the same histories, prints
 * the table of {@code docs/rotations.md} and writes its picture. Run by hand; its one argument is
 * the picture's file.
 */
final class Comparison {
  private static final int SEEDS = 200;
  private static final int PEOPLE = 8;
  private static final int WIDTH = 720;
  private static final int HEIGHT = 320;
  private static final int LEFT = 56;
  private static final int BOTTOM = 44;

  private Comparison() {}

  /** A way to choose, its name and its colour. */
  private record Way(String name, String colour, LongFunction<Chooser> chooser) {}

  /** Over all seeds: the distance at each session of whoever is furthest away, and rates. */
  private record Measured(double[] mean, double worst, double spread, double repeats) {}

  public static void main(String[] arguments) throws IOException {
    var ways =
        List.of(
            new Way("rule of fairness", "#1b7f5c", _ -> Chooser.fair()),
            new Way("round robin", "#b8721d", _ -> Chooser.roundRobin(Years.people(PEOPLE))),
            new Way("random pick", "#8c2f39", Chooser::random));
    var lines = new ArrayList<String>();
    double top = 0;
    System.out.println(
        "| | furthest from fair share, mean | worst | most minus fewest turns, mean"
            + " | twice running |");
    var all = new ArrayList<Measured>();
    for (var way : ways) {
      var measured = measure(way.chooser());
      all.add(measured);
      top = Math.max(top, Arrays.stream(measured.mean()).max().orElse(0));
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %.2f | %.1f | %.1f %% |%n",
          way.name(),
          measured.mean()[Years.SESSIONS - 1],
          measured.worst(),
          measured.spread(),
          measured.repeats() * 100);
    }
    for (int i = 0; i < ways.size(); i++) {
      lines.add(line(ways.get(i), all.get(i).mean(), top, i));
    }
    Files.writeString(Path.of(arguments[0]), picture(lines, top));
  }

  private static Measured measure(LongFunction<Chooser> chooser) {
    var sums = new double[Years.SESSIONS];
    var totals = new double[4];
    for (long seed = 0; seed < SEEDS; seed++) {
      var last = new double[2];
      new Years(Life.WITH_LEAVE, PEOPLE, seed, chooser.apply(seed))
          .live(seen -> {
            double worst = seen.worst();
            sums[seen.number()] += worst / SEEDS;
            totals[0] = Math.max(totals[0], worst);
            totals[1] += seen.repeated() ? 1 : 0;
            totals[2]++;
            var turns = seen.turns().values();
            last[0] = Collections.max(turns) - Collections.min(turns);
          });
      totals[3] += last[0];
    }
    return new Measured(sums, totals[0], totals[3] / SEEDS, totals[1] / totals[2]);
  }

  private static String line(Way way, double[] values, double top, int row) {
    var points = new StringBuilder();
    for (int i = 0; i < values.length; i += 4) {
      double x = LEFT + (double) i / values.length * (WIDTH - LEFT - 16);
      double y = HEIGHT - BOTTOM - values[i] / top * (HEIGHT - BOTTOM - 16);
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
    return """
    <polyline fill="none" stroke="%s" stroke-width="2" points="%s"/>
    <text x="%d" y="%d" fill="%s">%s</text>
    """
        .formatted(
            way.colour(),
            points.toString().strip(),
            LEFT + 12,
            32 + 20 * row,
            way.colour(),
            way.name());
  }

  private static String picture(List<String> lines, double top) {
    var marks = new StringBuilder();
    for (int turns = 0; turns <= top; turns += top > 10 ? 5 : 1) {
      double y = HEIGHT - BOTTOM - turns / top * (HEIGHT - BOTTOM - 16);
      marks.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>"
                  + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%d</text>%n",
              LEFT,
              WIDTH - 16,
              y,
              y,
              LEFT - 6,
              y + 4,
              turns));
    }
    for (int year = 0; year <= 20; year += 5) {
      double x = LEFT + year / 20.0 * (WIDTH - LEFT - 16);
      marks.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>%n",
              x,
              HEIGHT - BOTTOM + 18,
              year));
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" \
    font-size="12" fill="#333">
    <rect width="100%%" height="100%%" fill="#fff"/>
    %s%s<text x="%d" y="%d" text-anchor="middle">years</text>
    <text transform="rotate(-90)" x="%d" y="16" text-anchor="middle">turns from fair share, \
    whoever is furthest</text>
    </svg>
    """
        .formatted(
            WIDTH, HEIGHT, marks, String.join("", lines), WIDTH / 2, HEIGHT - 8, -HEIGHT / 2);
  }
}
