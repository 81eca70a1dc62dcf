package dev.peercircles.discord;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Roster;
import dev.peercircles.notices.Notice;
import dev.peercircles.notices.Notices;
import jakarta.inject.Inject;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/**
 * Notices that others may read a circle's channel: its overwrites changed, a role's rights did, or
 * somebody did something in it who isn't of the circle. Who is given a role isn't told without a
 * privileged intent.
 */
final class ReadersWatch extends ListenerAdapter {
  private final Circles circles;
  private final Roster roster;
  private final Visitors visitors;
  private final Notices notices;

  @Inject
  ReadersWatch(Circles circles, Roster roster, Visitors visitors, Notices notices) {
    this.circles = circles;
    this.roster = roster;
    this.visitors = visitors;
    this.notices = notices;
  }

  @Override
  public void onGenericPermissionOverride(GenericPermissionOverrideEvent event) {
    changed(new Home(Platform.DISCORD, event.getChannel().getId()));
  }

  @Override
  public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
    circles.all().stream()
        .map(Circle::home)
        .filter(home -> home.platform() == Platform.DISCORD)
        .forEach(this::changed);
  }

  @Override
  public void onGenericInteractionCreate(GenericInteractionCreateEvent event) {
    var member = event.getMember();
    if (member == null || member.hasPermission(Permission.ADMINISTRATOR)) {
      return;
    }
    circle(event)
        .filter(circle -> !isIn(circle, member.getId()))
        .filter(circle -> visitors.came(circle.home().channel(), member.getId()))
        .ifPresent(circle -> changed(circle.home()));
  }

  private void changed(Home home) {
    notices.tell(new Notice.ReadersChanged(home));
  }

  private boolean isIn(Circle circle, String account) {
    return roster.membersOf(circle).stream()
        .flatMap(m -> m.accountOn(Platform.DISCORD).stream())
        .anyMatch(account::equals);
  }

  private Optional<Circle> circle(GenericInteractionCreateEvent event) {
    var channel = event.getChannel();
    var id =
        channel instanceof ThreadChannel thread
            ? Optional.of(thread.getParentChannel().getId())
            : Optional.ofNullable(channel).map(c -> c.getId());
    return id.flatMap(c -> circles.at(new Home(Platform.DISCORD, c)));
  }
}
