package dev.peercircles.storage.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Puts faults into the rules of anonymous stories, one at a time, and runs the test that must
 * notice. A rule whose fault no test notices is no rule.
 */
class MutantsTest {

  static List<Mutant> mutants() {
    return Mutant.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutants")
  void breaksItsTest(Mutant mutant) throws Exception {
    var failures = run(MutatedClasses.of(mutant.changes()), mutant.killer());

    assertThat(failures).as("“%s” under %s", mutant, mutant.killer()).isNotEmpty();
    assertThat(failures).allSatisfy(f -> assertThat(f).isInstanceOf(AssertionError.class));
  }

  @Test
  void theSameTestsPassWithoutAnyFault() throws Exception {
    for (var killer : Mutant.all().stream().map(Mutant::killer).distinct().toList()) {
      assertThat(run(MutatedClasses.of(List.of()), killer)).as(killer).isEmpty();
    }
  }

  private static List<Throwable> run(MutatedClasses classes, String killer) throws Exception {
    var parts = killer.split("#", 2);
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectMethod(classes.loadClass(parts[0]), parts[1]))
            .build();
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      return run(request, killer);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<Throwable> run(LauncherDiscoveryRequest request, String killer) {
    var failures = new ArrayList<Throwable>();
    var ran = new ArrayList<String>();
    var listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
              ran.add(test.getDisplayName());
            }
            result.getThrowable().ifPresent(failures::add);
          }
        };
    LauncherFactory.create().execute(request, listener);
    assertThat(ran).as("tests run of %s", killer).isNotEmpty();
    return failures;
  }
}
