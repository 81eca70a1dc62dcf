package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.programme.Programme;
import dev.peercircles.sandbox.Happening.What;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what a demo took of people's attention, and what they gave. */
final class Tally {
  private final Programme programme;
  private final Rehearsal rehearsal;
  private final List<Expected> expected;
  private final Examination examination;

  Tally(Programme programme, Rehearsal rehearsal, List<Expected> expected) {
    this.programme = programme;
    this.rehearsal = rehearsal;
    this.expected = List.copyOf(expected);
    this.examination = new Examination(programme, rehearsal);
  }

  List<String> lines() {
    return Stream.concat(
            programme.circles().stream().map(this::circle),
            Stream.of(
                "Most messages to one person that they did not ask for, in any week: "
                    + most(p -> !examination.hosts(p))
                    + " (a host or deputy: "
                    + most(examination::hosts)
                    + "), and about one turn of theirs: "
                    + mostAboutATurn()
                    + "."))
        .toList();
  }

  private String circle(Circle circle) {
    long posts = examination.posted(circle, Expected.CHANNEL).count();
    long forms =
        rehearsal.world(circle.home().platform()).happenings().stream()
            .filter(h -> h.what() == What.SUBMITTED)
            .filter(h -> h.channel().equals(circle.home().channel()))
            .count();
    return "%s: %d posts in the channel, %d forms sent by its members."
        .formatted(circle.name(), posts, forms);
  }

  private long most(Predicate<Member> who) {
    return programme.people().stream()
        .filter(who)
        .flatMap(p -> weeks(p))
        .max(Long::compare)
        .orElse(0L);
  }

  private long mostAboutATurn() {
    return programme.people().stream()
        .flatMap(p ->
            Examination.turns(p, expected)
                .collect(Collectors.groupingBy(Expected::turn, Collectors.counting()))
                .values()
                .stream())
        .max(Long::compare)
        .orElse(0L);
  }

  private Stream<Long> weeks(Member person) {
    return examination
        .unasked(person, expected)
        .collect(Collectors.groupingBy(h -> examination.monday(h.at()), Collectors.counting()))
        .values()
        .stream();
  }
}
