package dev.peercircles.sandbox;

/**
 * What every word of the bot to a platform passes twice: where it arrives and where its answer
 * leaves. For those who want something to happen at exactly that moment. Called from many threads
 * at once, outside all locks, and may block; the bot waits meanwhile.
 */
public interface Turnstile {
  /** Lets everything pass. */
  Turnstile OPEN = new Turnstile() {};

  /**
   * Something arrives and is not carried out yet.
   *
   * @param what the Web API method, {@code response_url} or {@code ack}; or HTTP method and path
   * @return whether it is carried out; else it is lost, and no answer comes
   */
  default boolean arrives(String what) {
    return true;
  }

  /**
   * It is carried out, and its answer is about to leave.
   *
   * @param what as it arrived
   * @return whether the answer is sent
   */
  default boolean leaves(String what) {
    return true;
  }
}
