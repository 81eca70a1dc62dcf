package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Samples;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.storage.OnBothDatabases;
import dev.peercircles.storage.TestDatabase;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.storage.stories.TestBoxes;
import dev.peercircles.testing.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/**
 * Two thousand stories over the real stores, a circle's full at a time, the first box told at the
 * desk: none of them, and nobody's id, plain or hashed, may be found in what is kept.
 */
@OnBothDatabases
class ThousandStoriesTest {
  private static final int STORIES = Math.max(2_000, Integer.getInteger("stories.many", 0));
  private static final int MEMBERS = 12;
  private static final String CANARY = "quibbler-wopshel";

  private static final Pattern SEALED = Pattern.compile("[A-Za-z0-9+/=]{60,}");

  @TempDir Path directory;
  @Parameter TestDatabase database;

  @Test
  void noneIsReadableAndNobodysIdStandsAnywhere() throws Exception {
    var clock = new TestClock(Instant.parse("2026-10-27T09:00:00Z"));
    try (var storage =
        new TestStorage(
            database.at(directory.resolve("circles.db"), false), clock, new FakePostIds())) {
      var keys = directory.resolve("keys");
      var boxes = TestBoxes.sealed(storage, keys, new Random(1));
      var units = storage.get(UnitOfWork.class);
      var kept = new Parlour.Kept(clock, units, storage.get(Outbox.class), boxes);
      var parlour = new Parlour(MEMBERS, 1, kept);
      for (var who : Parlour.everybody(MEMBERS)) {
        parlour.told(who.id().value(), "I lost the " + CANARY);
      }
      nothingIsFound(storage, keys, parlour);
      for (int told = MEMBERS; told < STORIES; told += Box.MOST_WAITING) {
        var full = full(told);
        units.run(() -> {
          boxes.seal(parlour.circle.id(), full);
          return 1;
        });
        if (told % 240 == 0) {
          nothingIsFound(storage, keys, parlour);
        }
      }
      nothingIsFound(storage, keys, parlour);
    }
  }

  private static Box full(int from) {
    return StorySamples.box(
        IntStream.range(from, from + Box.MOST_WAITING)
            .mapToObj(
                i -> StorySamples.waiting("%064x".formatted(i), "I lost the " + CANARY + " " + i))
            .toArray(Waiting[]::new));
  }

  private void nothingIsFound(TestStorage storage, Path keys, Parlour parlour) throws Exception {
    var contents = database.contents(storage.database) + latin(keys);
    assertThat(new Search(written(CANARY)).in(contents)).as("stories").isEmpty();
    assertThat(new Search(written(CANARY)).in(CANARY)).as("what would be found").hasSize(1);
    assertThat(new Search(hashedPeople()).in(contents)).as("people, hashed").isEmpty();
    // Ids are short: what is sealed may hold four such letters by chance.
    var open = SEALED.matcher(contents).replaceAll(" ");
    assertThat(new Search(plainPeople()).in(open)).as("people").isEmpty();
    var waiting =
        parlour.box().waiting().stream().map(w -> w.lock() + " " + w.story().happened()).toList();
    assertThat(waiting).hasSize(MEMBERS).allMatch(w -> w.contains(CANARY));
    assertThat(new Search(hashedPeople()).in(waiting.toString())).as("in the box").isEmpty();
    assertThat(new Search(plainPeople()).in(waiting.toString())).as("in the box").isEmpty();
  }

  private static List<String> plainPeople() {
    return Parlour.everybody(MEMBERS).stream()
        .flatMap(m -> written(Samples.account(m).id()).stream())
        .toList();
  }

  private static List<String> hashedPeople() throws NoSuchAlgorithmException {
    var all = new ArrayList<String>();
    for (var member : Parlour.everybody(MEMBERS)) {
      all.addAll(digests(Samples.account(member).id()));
      all.addAll(digests(member.id().value()));
    }
    return all;
  }

  /** As it would look in bytes taken for Latin letters. */
  private static List<String> written(String words) {
    var bytes = words.getBytes(StandardCharsets.UTF_8);
    var wide = words.getBytes(StandardCharsets.UTF_16LE);
    var base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return List.of(
        words,
        new String(wide, StandardCharsets.ISO_8859_1),
        base64.substring(0, base64.length() - 2),
        HexFormat.of().formatHex(bytes));
  }

  private static List<String> digests(String words) throws NoSuchAlgorithmException {
    var all = new ArrayList<String>();
    for (var algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
      var bytes = words.getBytes(StandardCharsets.UTF_8);
      var digest = MessageDigest.getInstance(algorithm).digest(bytes);
      all.add(HexFormat.of().formatHex(digest));
      all.add(Base64.getEncoder().encodeToString(digest));
      all.add(new String(digest, StandardCharsets.ISO_8859_1));
    }
    return all;
  }

  private static String latin(Path keys) throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(keys)) {
      for (var file : files.toList()) {
        all.append(file.getFileName()).append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
