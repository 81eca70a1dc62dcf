package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bot in a process of its own, to which stories are told on both platforms: looked at and left,
 * withdrawn, waiting, drawn. Then all live objects of its memory, its temporary files and all that
 * it has written are searched for them. The simulators, which remember all, are in this process.
 */
class MemoryScanTest {
  private static final String WAITING = "2026-10-28T10:00:00Z";
  private static final String DRAFTS_ARE_OVER = "2026-10-28T10:20:00Z";
  private static final String DRAWN = "2026-10-29T08:31:00Z";
  private static final String CLEANED = "2026-10-30T04:00:00Z";

  @TempDir private Path directory;

  @Test
  void noStoryIsLeftInTheMemoryOfTheProcessNorInItsTemporaryFiles() throws IOException {
    var kept = Files.createDirectory(directory.resolve("kept"));
    var temporary = Files.createDirectory(kept.resolve("temporary"));
    try (var hamlet = new Hamlet(kept, temporary)) {
      hamlet.until(WAITING);
      int number = 0;
      for (var place : hamlet.places()) {
        number = tell(hamlet, place, number);
      }
      assertThat(Canaries.isIn(memory(hamlet, "told"))).as("it would be found").isTrue();

      hamlet.until(DRAFTS_ARE_OVER);
      hamlet.places().forEach(place -> hamlet.looks(place, place.people().get(3), "Short"));
      hamlet.slackMovesOn();
      assertThat(Canaries.isIn(memory(hamlet, "waiting"))).as("while two wait").isFalse();
      assertThat(Canaries.in(files(kept))).as("files, while two wait").isEmpty();

      hamlet.until(DRAWN);
      var drawn = hamlet.places().stream().map(MemoryScanTest::posted).toList();
      hamlet.until(CLEANED);
      assertThat(Canaries.numbers(memory(hamlet, "drawn")))
          .as("but for what stands in the channel, after one was posted")
          .isSubsetOf(drawn);
      assertThat(Canaries.in(files(kept))).as("files, after one was posted").isEmpty();
    }
  }

  /**
   * One is looked at and left, three are told and the first of them withdrawn, one is looked at.
   */
  private static int tell(Hamlet hamlet, Hamlet.Place place, int from) {
    int number = from;
    hamlet.looks(place, place.people().getLast(), story(number++));
    var words = new ArrayList<String>();
    for (var who : place.people().subList(0, 3)) {
      words.add(hamlet.tells(place, who, story(number++)));
    }
    var first = place.people().getFirst();
    assertThat(hamlet.asksFor(place, first, words.getFirst(), "Withdraw it").toString())
        .contains("It is out of the box");
    hamlet.looks(place, place.people().get(4), story(number++));
    return number;
  }

  /** Long, so that what comes after it in a buffer doesn't cover all of it. */
  private static String story(int number) {
    return (Canaries.story(number) + " ").repeat(20).strip();
  }

  private byte[] memory(Hamlet hamlet, String name) throws IOException {
    var heap = directory.resolve(name + ".hprof");
    hamlet.writesItsMemory(heap);
    var bytes = Files.readAllBytes(heap);
    Files.delete(heap);
    return bytes;
  }

  /** The number of the story that was drawn there. */
  private static int posted(Hamlet.Place place) {
    var seen = place.world().look(place.people().getFirst(), place.channel()).toString();
    var numbers = Canaries.numbers(seen.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(numbers).as(seen).hasSize(1);
    return numbers.iterator().next();
  }

  private static Map<String, byte[]> files(Path directory) throws IOException {
    var files = new HashMap<String, byte[]>();
    try (var all = Files.walk(directory)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(directory.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    assertThat(files.keySet())
        .anyMatch(f -> f.startsWith("story-keys"))
        .anyMatch(f -> f.startsWith("temporary"));
    return files;
  }
}
