package dev.peercircles.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {

  @Test
  void leavesWhatFits() {
    assertThat(Shortened.to("talk to the platform team", 25))
        .isEqualTo("talk to the platform team");
  }

  @Test
  void cutsWhatDoesNotAndSaysSo() {
    assertThat(Shortened.to("talk to the platform team", 13)).isEqualTo("talk to the…");
    assertThat(Shortened.to("talk to the platform team", 16)).isEqualTo("talk to the…");
    assertThat(Shortened.to("talk todonaudampfschifffahrt", 26))
        .isEqualTo("talk todonaudampfschifffa…");
  }

  @Test
  void putsEverythingOnOneLine() {
    assertThat(Shortened.to("  first\n\n second\tthird ", 40)).isEqualTo("first second third");
  }

  @Test
  void neverCutsACharacterInTwo() {
    var words = "😀".repeat(60);
    for (int longest = 2; longest < 120; longest++) {
      var cut = Shortened.to(words, longest);
      assertThat(cut).hasSizeLessThanOrEqualTo(longest);
      assertThat(cut.codePoints().allMatch(c -> c == 0x1F600 || c == '…')).isTrue();
    }
  }
}
