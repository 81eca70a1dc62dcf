package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.Sight;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the bot showed to others than the one who had asked, as the platforms remember it. */
final class Sights {
  private final Village village;

  Sights(Village village) {
    this.village = village;
  }

  List<Sight> all() {
    return Group.ALL.stream().flatMap(g -> of(g).values().stream()).toList();
  }

  private Map<String, Sight> of(Group group) {
    var all = new LinkedHashMap<String, Sight>();
    for (var happening : village.world(group).happenings()) {
      happening
          .message()
          .filter(m -> m.byBot() && m.onlyFor().isEmpty())
          .ifPresent(m -> note(group, happening, m, all));
    }
    return all;
  }

  private void note(Group group, Happening happening, Seen message, Map<String, Sight> all) {
    switch (happening.what()) {
      case POSTED ->
          all.put(message.id(), sight(group, message, happening.at(), List.of(message.text())));
      case EDITED -> {
        var before = all.get(message.id());
        if (before != null) {
          var versions = new ArrayList<>(before.versions());
          versions.add(message.text());
          all.put(message.id(), sight(group, message, before.at(), versions));
        }
      }
      case DELETED -> all.remove(message.id());
      case ANSWERED_PRIVATELY, FORM_OPENED, TYPED, PRESSED, SUBMITTED, REPLIED, FAILED -> {}
    }
  }

  private Sight sight(Group group, Seen message, Instant at, List<String> versions) {
    return new Sight(
        message.id(),
        place(group, message),
        message.threadOf(),
        at,
        versions,
        message.buttons().size());
  }

  private String place(Group group, Seen message) {
    return group.members().stream()
        .filter(p -> village.world(group).directWithBot(p.account()).equals(message.channel()))
        .map(Group.Person::id)
        .findFirst()
        .orElse(message.channel().equals(group.board()) ? group.boardName() : group.id());
  }
}
