package dev.peercircles.slack;

import dev.peercircles.commands.Reply;
import jakarta.inject.Inject;

/** Hands files over after Slack was answered, and then says what became of them. Thread-safe. */
final class HandingOver {
  private final SlackFiles files;
  private final Whisper whisper;
  private final Errands errands;

  @Inject
  HandingOver(SlackFiles files, Whisper whisper, Errands errands) {
    this.files = files;
    this.whisper = whisper;
    this.errands = errands;
  }

  void begin(Whisper.Ear ear, Reply.Hands hands) {
    errands.run(
        "file",
        () -> {
          var handed = files.hand(ear.user(), hands.file(), hands.words());
          whisper.tell(ear, hands.answer().apply(handed));
        });
  }
}
