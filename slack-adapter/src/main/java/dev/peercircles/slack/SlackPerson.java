package dev.peercircles.slack;

import com.slack.api.model.User;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.ChannelPeople.Profile;
import dev.peercircles.circles.Platform;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of a user.
 *
 * @param profile as others see them
 * @param isPerson neither bot nor deactivated
 * @param isColleague neither guest nor from another workspace
 */
record SlackPerson(Profile profile, boolean isPerson, boolean isColleague) {
  private static final String SLACKBOT = "USLACKBOT";

  static SlackPerson of(User user) {
    var account = new Account(Platform.SLACK, user.getId());
    return new SlackPerson(
        new Profile(account, name(user), zone(user)),
        !user.isBot() && !user.isWorkflowBot() && !user.isDeleted() && !isSlackbot(user),
        !user.isRestricted() && !user.isUltraRestricted() && !user.isStranger());
  }

  private static boolean isSlackbot(User user) {
    return SLACKBOT.equals(user.getId());
  }

  private static String name(User user) {
    var profile = Optional.ofNullable(user.getProfile());
    return Stream.of(
            profile.flatMap(p -> Optional.ofNullable(p.getDisplayName())),
            profile.flatMap(p -> Optional.ofNullable(p.getRealName())),
            Optional.ofNullable(user.getRealName()),
            Optional.ofNullable(user.getName()))
        .flatMap(Optional::stream)
        .filter(n -> !n.isBlank())
        .findFirst()
        .orElse(user.getId());
  }

  /** Bots and strangers have none; an id that this JDK doesn't know counts as none. */
  private static Optional<ZoneId> zone(User user) {
    try {
      return Optional.ofNullable(user.getTz()).filter(tz -> !tz.isBlank()).map(ZoneId::of);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
