package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnnouncedTest {

  @Test
  void readsWhoHasALunchAndNotWhoIsNamedBesides() {
    assertThat(
            Announced.names(
                "This week in EM Berlin\n"
                    + "Lunch on {2026-11-04T11:30:00Z}: Eli and Bo on “on-call”. Chi is away.\n"
                    + "Lunch on {2026-12-02T11:30:00Z}: Dev. Dev takes it in a swap; Ana is away."))
        .containsExactly("Eli and Bo on", "Dev");
  }

  @Test
  void readsNobodyWhereNobodyIsAnnounced() {
    assertThat(Announced.names("Lunch on {2026-11-04T11:30:00Z} is free again. Who takes it?"))
        .isEmpty();
  }
}
