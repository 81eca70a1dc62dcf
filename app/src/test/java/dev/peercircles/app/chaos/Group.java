package dev.peercircles.app.chaos;

import java.time.DayOfWeek;
import java.util.List;

/**
 * One circle of the village, as its configuration has it.
 *
 * @param platform by the configuration's name
 * @param channel the platform's id of its home
 * @param board the platform's id of the channel where its lunches are announced
 * @param lunch on which day of the week they take place
 * @param goesFirst whether its story box waits for the host to go first
 * @param members the first one hosts
 */
record Group(
    String id,
    String name,
    String platform,
    String channel,
    String board,
    DayOfWeek lunch,
    boolean goesFirst,
    List<Person> members) {
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
              "C0VILLAGE2",
              DayOfWeek.FRIDAY,
              true,
              List.of(
                  new Person("zorana", "Zorana", "U0ZORANA01"),
                  new Person("quirin", "Quirin", "U0QUIRIN01"),
                  new Person("yvaine", "Yvaine", "U0YVAINE01"),
                  new Person("oskar", "Oskar", "U0OSKAR001"),
                  new Person("wanja", "Wanja", "U0WANJA001"),
                  new Person("jorinde", "Jorinde", "U0JORINDE1"))),
          new Group(
              "on-discord",
              "Orchard",
              "discord",
              "334455667788990011",
              "334455667788990012",
              DayOfWeek.WEDNESDAY,
              false,
              List.of(
                  new Person("xaver", "Xaver", "223344556677889901"),
                  new Person("wolke", "Wolke", "223344556677889902"),
                  new Person("vreni", "Vreni", "223344556677889903"),
                  new Person("ulf", "Ulf", "223344556677889904"),
                  new Person("nepomuk", "Nepomuk", "223344556677889905"),
                  new Person("hedwig", "Hedwig", "223344556677889906"))));

  static Group of(String id) {
    return ALL.stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
  }

  /** What others call a member. */
  String named(String member) {
    return member(member).name();
  }

  /** The name under which the checker knows the channel of its lunches. */
  String boardName() {
    return id + " lunches";
  }

  Person member(String member) {
    return members.stream().filter(p -> p.id().equals(member)).findFirst().orElseThrow();
  }

  Person host() {
    return members.getFirst();
  }
}
