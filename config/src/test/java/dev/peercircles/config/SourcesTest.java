package dev.peercircles.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final ConfigReader READER = ConfigReader.standard();

  @TempDir private Path dir;

  private String told() {
    return READER.read(dir).problems().toString();
  }

  @Test
  void readsYamlAndYmlButNothingBelowTheDirectory() throws IOException {
    Files.createDirectory(dir.resolve("old"));
    Files.writeString(dir.resolve("old/people.yaml"), "people: [");
    Files.writeString(dir.resolve("notes.txt"), "people: [");
    Files.writeString(dir.resolve("a.yaml"), "people:\n  ana: { name: Ana, nam: x }\n");
    Files.writeString(dir.resolve("b.yml"), "people:\n  bo: { name: Bo, nam: x }\n");
    assertThat(told())
        .contains("a.yaml:2:21  people.ana.nam", "b.yml:2:19  people.bo.nam")
        .doesNotContain("not YAML");
  }

  @Test
  void saysThatADirectoryIsMissingOrHasNothing() {
    assertThat(told()).contains("There is no .yaml file here.");
    assertThat(READER.read(dir.resolve("nowhere")).problems().toString())
        .contains("nowhere:1:1  There is no such directory.");
  }

  @Test
  void refusesAFileOfMoreThanAMebibyte() throws IOException {
    Files.writeString(dir.resolve("a.yaml"), "#".repeat(Sources.LARGEST + 1));
    assertThat(told()).contains("a.yaml:1:1  The file has more than 1 MiB.");
    assertThat(READER.read(dir).settings()).isEmpty();
  }

  @Test
  void refusesManyLargeFiles() throws IOException {
    for (var name : "abcde".split("")) {
      Files.writeString(dir.resolve(name + ".yaml"), "\n".repeat(Sources.LARGEST));
    }
    assertThat(told()).contains("e.yaml:1:1  With this file there are more than 4 MiB");
  }

  @Test
  void refusesWhatIsNotTextAndWhatIsNotAFile() throws IOException {
    Files.write(dir.resolve("a.yaml"), "name: Jos\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.createDirectory(dir.resolve("b.yaml"));
    assertThat(told())
        .contains("a.yaml:1:1  The file is not text in UTF-8.", "b.yaml:1:1  This is not a file.");
  }

  @Test
  void resolvesTheDatabaseAgainstTheDirectory() throws IOException {
    try (var files = Files.list(Path.of("examples/engineering-circles"))) {
      for (var file : files.toList()) {
        Files.copy(file, dir.resolve(file.getFileName()));
      }
    }
    assertThat(READER.read(dir).settings().orElseThrow().storage())
        .isEqualTo(new StorageLocation.Sqlite(dir.resolve("data/circles.db")));
  }

  @Test
  void takesTheAddressOfADatabaseOnAServerAsItIs() throws IOException {
    var address = "jdbc:postgresql://db.example:5433/circles?user=bot&sslmode=verify-full";
    try (var files = Files.list(Path.of("examples/engineering-circles"))) {
      for (var file : files.toList()) {
        var text = Files.readString(file).replaceFirst("(?m)^storage:.*$", "storage: " + address);
        Files.writeString(dir.resolve(file.getFileName()), text);
      }
    }
    assertThat(READER.read(dir).settings().orElseThrow().storage())
        .isEqualTo(new StorageLocation.Postgres(address));
  }
}
