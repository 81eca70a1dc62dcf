package dev.peercircles.notices;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on what platforms say. Thread-safe; may block. */
public final class Notices {
  private static final Logger log = LoggerFactory.getLogger(Notices.class);

  private final Provider<Set<NoticeHandler>> handlers;

  /**
   * @param handlers asked at each use: adapters tell, and handlers ask adapters
   */
  @Inject
  public Notices(Provider<Set<NoticeHandler>> handlers) {
    this.handlers = handlers;
  }

  /** Tells everybody who listens; one who fails doesn't keep the others. */
  public void tell(Notice notice) {
    handlers.get().forEach(h -> tell(h, notice));
  }

  private static void tell(NoticeHandler handler, Notice notice) {
    try {
      handler.take(notice);
    } catch (RuntimeException e) {
      // Its words may name people.
      log.error(
          "a {} was not taken in: {}",
          notice.getClass().getSimpleName(),
          e.getClass().getSimpleName());
    }
  }
}
