package dev.peercircles.config;

import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The people by id, and where each stands. */
final class People {
  private final Map<MemberId, At> places = new LinkedHashMap<>();
  private final Map<MemberId, Member> members = new LinkedHashMap<>();
  private boolean brokenLines;

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

  void breakLines() {
    brokenLines = true;
  }

  /** Whether some line of reports has no end, so that above and below mean nothing. */
  boolean brokenLines() {
    return brokenLines;
  }

  Map<MemberId, At> places() {
    return Collections.unmodifiableMap(places);
  }

  List<Member> members() {
    return List.copyOf(members.values());
  }

  private String near(MemberId id) {
    var ids = members.keySet().stream().map(MemberId::value).toList();
    return Words.didYouMean(id.value(), ids, "add them under `people`, or take the id out.");
  }

  /** Where this person stands. */
  At place(Member member) {
    return Objects.requireNonNull(places.get(member.id()));
  }

  Optional<Member> find(MemberId id) {
    return Optional.ofNullable(members.get(id));
  }

  /** The person whom this place names; that nobody has this id is a problem. */
  Optional<Member> require(At place) {
    var id = place.text().filter(People::wellFormed).map(MemberId::new);
    if (id.isPresent() && !members.containsKey(id.get())) {
      place.error("Nobody has the id " + Words.quote(id.get().value()) + ".", () -> near(id.get()));
    }
    return id.flatMap(this::find);
  }
}
