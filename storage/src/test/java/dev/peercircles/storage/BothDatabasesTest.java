package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps anybody from forgetting one of the two. */
class BothDatabasesTest {

  @Test
  void everyContractOfAPortIsHeldByBothDatabases() throws Exception {
    var contracts =
        tests().stream()
            .filter(c -> c.getSuperclass().getSimpleName().endsWith("Contract"))
            .toList();

    assertThat(contracts).hasSizeGreaterThan(7);
    assertThat(contracts)
        .as("annotate it with @OnBothDatabases, and open its database by a @Parameter")
        .allSatisfy(c -> assertThat(c).hasAnnotation(OnBothDatabases.class));
  }

  private static List<Class<?>> tests() throws Exception {
    var root = root();
    var tests = new ArrayList<Class<?>>();
    try (var files = Files.walk(root)) {
      for (var file : files.filter(f -> f.toString().endsWith("Test.class")).toList()) {
        var name = root.relativize(file).toString().replace(".class", "");
        tests.add(Class.forName(name.replace(file.getFileSystem().getSeparator(), ".")));
      }
    }
    return tests;
  }

  private static Path root() throws URISyntaxException {
    return Path.of(
        BothDatabasesTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
