package dev.peercircles.config;

import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people by id, and where each stands. */
final class People {
  private final Map<MemberId, At> places = new LinkedHashMap<>();
  private final Map<MemberId, Member> members = new LinkedHashMap<>();

  People(At section) {
    for (var id : section.keys()) {
      section
          .get(id)
          .filter(at -> wellFormed(id) && at.isMap())
          .ifPresent(at -> places.put(new MemberId(id), at));
    }
  }

  static boolean wellFormed(String id) {
    return MemberId.SHAPE.matcher(id).matches();
  }

  void add(Member member) {
    members.put(member.id(), member);
  }

  Map<MemberId, At> places() {
    return Collections.unmodifiableMap(places);
  }

  List<Member> members() {
    return List.copyOf(members.values());
  }

  Optional<Member> find(MemberId id) {
    return Optional.ofNullable(members.get(id));
  }

  /** The person whom this place names; that nobody has this id is a problem. */
  Optional<Member> require(At place) {
    var id = place.text().filter(People::wellFormed).map(MemberId::new);
    if (id.isPresent() && !members.containsKey(id.get())) {
      place.error(
          "Nobody has the id " + Words.quote(id.get().value()) + ".",
          Words.didYouMean(
              id.get().value(),
              members.keySet().stream().map(MemberId::value).toList(),
              "add them under `people`, or take the id out."));
    }
    return id.flatMap(this::find);
  }
}
