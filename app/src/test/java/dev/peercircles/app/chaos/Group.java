package dev.peercircles.app.chaos;

import java.util.List;

/**
 * One circle of the village, as its configuration has it.
 *
 * @param platform by the configuration's name
 * @param channel the platform's id of its home
 * @param members the first one hosts
 */
record Group(String id, String name, String platform, String channel, List<Person> members) {
  Group {
    members = List.copyOf(members);
  }

  /** A member, with their account on the circle's platform. */
  record Person(String id, String name, String account) {}

  static final List<Group> ALL =
      List.of(
          new Group(
              "on-slack",
              "Harbour",
              "slack",
              "C0VILLAGE1",
              List.of(
                  new Person("zorana", "Zorana", "U0ZORANA01"),
                  new Person("quirin", "Quirin", "U0QUIRIN01"),
                  new Person("yvaine", "Yvaine", "U0YVAINE01"),
                  new Person("oskar", "Oskar", "U0OSKAR001"))),
          new Group(
              "on-discord",
              "Orchard",
              "discord",
              "334455667788990011",
              List.of(
                  new Person("xaver", "Xaver", "223344556677889901"),
                  new Person("wolke", "Wolke", "223344556677889902"),
                  new Person("vreni", "Vreni", "223344556677889903"),
                  new Person("ulf", "Ulf", "223344556677889904"))));

  static Group of(String id) {
    return ALL.stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
  }

  /** What others call a member. */
  String named(String member) {
    return members.stream()
        .filter(p -> p.id().equals(member))
        .map(Person::name)
        .findFirst()
        .orElseThrow();
  }

  Person host() {
    return members.getFirst();
  }
}
