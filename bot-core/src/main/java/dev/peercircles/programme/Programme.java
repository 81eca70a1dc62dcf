package dev.peercircles.programme;

import dev.peercircles.checkins.CheckinPlan;
import dev.peercircles.circles.Authority;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.meetings.MeetingPlan;
import dev.peercircles.rotations.RotationPlan;
import dev.peercircles.stories.StoryPlan;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the configuration describes.
 *
 * @param name what the programme is called
 * @param zone default for circles, then for people
 * @param admins who changes settings and sees counts; never answers
 * @param workspaces platform to the id of its one workspace or guild
 * @param people everybody named, in the order of the files
 * @param circles every circle, resting ones too, by id
 * @param resting circles that must rest, and the lines of reports inside them: none if the levels
 *     of their people lie too far apart
 * @param meetings plans of the circles that meet
 * @param checkins plans of check-ins
 * @param prompts own prompt sets: name to questions
 * @param rotations plans of turns, of circles and of the whole programme
 * @param stories plans of story boxes
 */
public record Programme(
    String name,
    ZoneId zone,
    Set<MemberId> admins,
    Map<Platform, String> workspaces,
    List<Member> people,
    List<Circle> circles,
    Map<CircleId, List<Authority.Conflict>> resting,
    Map<CircleId, MeetingPlan> meetings,
    Map<CircleId, CheckinPlan> checkins,
    Map<String, List<String>> prompts,
    List<RotationPlan> rotations,
    Map<CircleId, StoryPlan> stories) {
  public Programme {
    admins = Set.copyOf(admins);
    workspaces = Map.copyOf(workspaces);
    people = List.copyOf(people);
    circles = List.copyOf(circles);
    resting = Map.copyOf(resting);
    meetings = Map.copyOf(meetings);
    checkins = Map.copyOf(checkins);
    prompts = Map.copyOf(prompts);
    rotations = List.copyOf(rotations);
    stories = Map.copyOf(stories);
  }

  /** One without rotations and stories. */
  public Programme(
      String name,
      ZoneId zone,
      Set<MemberId> admins,
      Map<Platform, String> workspaces,
      List<Member> people,
      List<Circle> circles,
      Map<CircleId, List<Authority.Conflict>> resting,
      Map<CircleId, MeetingPlan> meetings,
      Map<CircleId, CheckinPlan> checkins,
      Map<String, List<String>> prompts) {
    this(
        name,
        zone,
        admins,
        workspaces,
        people,
        circles,
        resting,
        meetings,
        checkins,
        prompts,
        List.of(),
        Map.of());
  }

  /** The circles that live on this platform and do not rest. */
  public List<Circle> running(Platform platform) {
    return circles.stream()
        .filter(c -> c.home().platform() == platform && !resting.containsKey(c.id()))
        .toList();
  }
}
