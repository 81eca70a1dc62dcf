package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Membership;
import dev.peercircles.config.Settings;
import dev.peercircles.programme.Programme;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The configuration as it was before some people of the demo came. */
final class Newcomers {
  private Newcomers() {}

  /** The same, but those who come by these acts aren't in their circles yet. */
  static Settings without(Settings settings, List<Act> acts) {
    var programme = settings.programme();
    var circles = programme.circles().stream().map(c -> without(c, acts)).toList();
    return new Settings(
        with(programme, circles),
        settings.storage(),
        settings.care(),
        settings.authority(),
        settings.storyKeys(),
        settings.holidays());
  }

  private static Circle without(Circle circle, List<Act> acts) {
    var coming =
        acts.stream()
            .filter(a -> a.joins() && a.circle().equals(circle.id().value()))
            .map(a -> new MemberId(a.who()))
            .collect(Collectors.toSet());
    return switch (circle.membership()) {
      case Membership.Listed(var members) -> with(circle, without(members, coming));
      case Membership.WholeChannel _ -> circle;
    };
  }

  private static Membership without(List<MemberId> members, Set<MemberId> coming) {
    return new Membership.Listed(members.stream().filter(m -> !coming.contains(m)).toList());
  }

  private static Circle with(Circle circle, Membership membership) {
    return new Circle(
        circle.id(),
        circle.name(),
        circle.home(),
        circle.zone(),
        membership,
        circle.host(),
        circle.deputy(),
        circle.purpose(),
        circle.outcome(),
        circle.from(),
        circle.until(),
        circle.holidays(),
        circle.onHoliday());
  }

  private static Programme with(Programme programme, List<Circle> circles) {
    return new Programme(
        programme.name(),
        programme.zone(),
        programme.admins(),
        programme.workspaces(),
        programme.people(),
        circles,
        programme.resting(),
        programme.meetings(),
        programme.checkins(),
        programme.prompts(),
        programme.rotations(),
        programme.stories());
  }
}
