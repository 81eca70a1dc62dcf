package dev.peercircles.discord;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Where events are handled: each on a virtual thread of its own, since handlers wait for the
 * database and for Discord and the gateway's thread must not. That one hands events over here, and
 * its parser's buffers still hold what came in, a form with its author for instance: they are
 * overwritten before anything else is read.
 */
final class EventPool extends AbstractExecutorService {
  /** Longer than any of the parser's buffers. */
  private static final String BLANK = "{\"blank\":\"" + " ".repeat(16_000) + "\"}";

  private static final byte[] BLANK_BYTES = BLANK.getBytes(StandardCharsets.UTF_8);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Override
  public void execute(Runnable event) {
    threads.execute(event);
    overwrite();
  }

  private static void overwrite() {
    var _ = DataObject.fromJson(BLANK);
    var _ = DataObject.fromJson(new ByteArrayInputStream(BLANK_BYTES));
  }

  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return threads.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return threads.awaitTermination(timeout, unit);
  }
}
