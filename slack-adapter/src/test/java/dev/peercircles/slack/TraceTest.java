package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {

  @Test
  void shouldSayWhereItBrokeAndNotWhatPeopleWrote() {
    var cause = new NumberFormatException("For input string: my secret");
    var trace = Trace.of(new IllegalStateException("about U0ANA00001", cause));
    assertThat(trace)
        .startsWith("java.lang.IllegalStateException\n    at dev.peercircles.slack.TraceTest")
        .contains("because of java.lang.NumberFormatException")
        .doesNotContain("secret", "U0ANA");
  }

  @Test
  void shouldEndAtACircleOfCauses() {
    var one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("other", one));
    assertThat(Trace.of(one).lines().filter(l -> l.contains("because of"))).hasSize(4);
  }
}
