package dev.peercircles.delivery;

import dev.peercircles.messages.MessageKey;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that count: {@code aaa…ab}, {@code aaa…ac}. */
public final class FakePostIds implements PostIds {
  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
  private final AtomicLong last = new AtomicLong();

  @Override
  public PostId of(MessageKey key) {
    return next();
  }

  /** An id never given before. */
  public PostId next() {
    return of(last.incrementAndGet());
  }

  /** The id of a number. */
  public static PostId of(long number) {
    var text = new StringBuilder();
    for (int shift = 23 * 5; shift >= 0; shift -= 5) {
      text.append(DIGITS.charAt(shift > 60 ? 0 : (int) (number >> shift & 31)));
    }
    return new PostId(text.toString());
  }
}
