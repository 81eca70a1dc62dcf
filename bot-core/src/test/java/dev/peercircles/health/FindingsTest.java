package dev.peercircles.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private record Lacking() implements Probe {
    @Override
    public List<Finding> look() {
      return List.of(new Finding("The bot isn't in the channel.", "Invite it."));
    }
  }

  private record Away() implements Probe {
    @Override
    public List<Finding> look() {
      throw new IllegalStateException("the database went away as it was asked");
    }
  }

  @Test
  void aLookThatFailsIsAFindingAndKeepsNobodyElseFromBeingHeard() {
    var findings = Findings.of(Set.of(new Away(), new Lacking()));

    assertThat(findings)
        .extracting(Finding::what)
        .containsExactly(
            "One of the looks at what lacks failed (Away); all else goes on.",
            "The bot isn't in the channel.");
    assertThat(findings).noneMatch(f -> f.cure().isBlank());
  }
}
