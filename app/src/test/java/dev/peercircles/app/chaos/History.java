package dev.peercircles.app.chaos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to judge: what everybody saw, what people did and were told, and what the database
 * said of it.
 *
 * @param from the bot ran from then on, but for its deaths
 * @param to nothing is expected later
 */
record History(
    Instant from,
    Instant to,
    List<Sight> sights,
    List<Deed> deeds,
    List<Kept> kept,
    List<Row> rows,
    List<String> skippedOccurrences) {
  History {
    sights = List.copyOf(sights);
    deeds = List.copyOf(deeds);
    kept = List.copyOf(kept);
    rows = List.copyOf(rows);
    skippedOccurrences = List.copyOf(skippedOccurrences);
  }

  /**
   * A message of the bot that others could see.
   *
   * @param id the platform's
   * @param place a circle, or the person whom it reached directly
   * @param under id of the message below which it stands
   * @param versions its words, and again each time that it was edited
   * @param buttons how many stand below it in the end
   */
  record Sight(
      String id,
      String place,
      Optional<String> under,
      Instant at,
      List<String> versions,
      int buttons) {
    Sight {
      versions = List.copyOf(versions);
    }

    String first() {
      return versions.getFirst();
    }

    String last() {
      return versions.getLast();
    }
  }

  /** Sorts of deeds. */
  enum What {
    ANSWER,
    SKIP,
    BEEN_THERE,
    MET,
    STEP,
    /** Takes a lunch for which they are asked. */
    TAKE,
    /** Takes a lunch unasked. */
    COVER,
    /** Not this time, or can't after all. */
    PASS,
    /** Says what their lunch is about. */
    TOPIC,
    /** Asks the presenter something. */
    QUESTION,
    /** Says that their lunch took place. */
    HELD,
    /** Says what explaining made clearer. */
    CLEARER,
    /** Goes away for some days. */
    AWAY,
    /** Tells a failure under their own name. */
    FIRST,
    /** Puts a story into the box. */
    TELL,
    /** Takes a story out of the box or out of the channel. */
    WITHDRAW,
    /** Answers as a story's author. */
    REPLY,
    ME_TOO,
    /** Says what they take from a story. */
    LESSON,
    /** Asks in the end, with the four words, whether a story still waits. */
    ROLL
  }

  /**
   * Something that a person did.
   *
   * @param monday the week that it concerns
   * @param words what they wrote, or to whom they said it
   * @param about the date of a lunch, the name of a story, the last day away
   * @param sure whether they were told that it is done; else the bot died meanwhile: either way
   */
  record Deed(
      Instant at,
      What what,
      String circle,
      String member,
      LocalDate monday,
      String words,
      String about,
      boolean sure) {
    Deed(
        Instant at,
        What what,
        String circle,
        String member,
        LocalDate monday,
        String words,
        boolean sure) {
      this(at, what, circle, member, monday, words, "", sure);
    }

    /** Whether both are of the same week, circle and person. */
    boolean isOf(String circle, String member, LocalDate monday) {
      return this.circle.equals(circle) && this.member.equals(member) && this.monday.equals(monday);
    }
  }

  /**
   * What somebody had said, as the database had it at some instant; without words if it had none.
   *
   * @param what an answer or a next step
   * @param monday the week in which they said it
   */
  record Kept(
      Instant at,
      What what,
      String circle,
      String member,
      LocalDate monday,
      Optional<String> words) {}

  /**
   * A post as the database had it in the end.
   *
   * @param key what the bot calls it
   * @param message the platform's id, if it was sent
   * @param reason why it was skipped, if so
   */
  record Row(
      String key,
      String kind,
      String state,
      Instant notBefore,
      Optional<String> message,
      Optional<String> reason) {}

  /** The weekly posts. */
  List<Sight> weekly() {
    return sights.stream()
        .filter(s -> s.under().isEmpty() && s.first().contains("This week in"))
        .toList();
  }

  /** Whether somebody may be away on a day: they said so, or the bot died meanwhile. */
  boolean isAway(String member, LocalDate day) {
    return deeds(What.AWAY)
        .filter(d -> d.member().equals(member))
        .anyMatch(d ->
            !day.isBefore(d.at().atZone(Village.ZONE).toLocalDate())
                && !day.isAfter(LocalDate.parse(d.about())));
  }

  /** Deeds of these sorts, in order. */
  Stream<Deed> deeds(What... what) {
    return deeds.stream().filter(d -> List.of(what).contains(d.what()));
  }
}
