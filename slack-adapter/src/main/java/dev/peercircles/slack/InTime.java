package dev.peercircles.slack;

import com.slack.api.bolt.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that Slack is answered in time, whatever the work does. Thread-safe. */
final class InTime {
  private static final Logger LOG = LoggerFactory.getLogger(InTime.class);

  private final SlackBudget budget;

  @Inject
  InTime(SlackBudget budget) {
    this.budget = budget;
  }

  /**
   * Does the work on a thread of its own and answers with its result; or, if it is late or broken,
   * with what is made of the words that say so. Late work is not interrupted: the unit of work
   * refuses to commit it.
   */
  Response answer(Callable<Response> work, Function<String, Response> instead) {
    var result = new CompletableFuture<Response>();
    Thread.ofVirtual().name("slack-answer").start(() -> complete(work, result));
    try {
      return result.get(budget.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.warn("An answer to Slack took longer than {}", budget.answer());
      return instead.apply(SlackTexts.LATE);
    } catch (ExecutionException e) {
      LOG.error("An answer to Slack broke: {}", Trace.of(e));
      return instead.apply(SlackTexts.BROKE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return instead.apply(SlackTexts.BROKE);
    }
  }

  private static void complete(Callable<Response> work, CompletableFuture<Response> result) {
    try {
      result.complete(work.call());
    } catch (Throwable t) {
      // Errors too: one of them must not leave a person without an answer.
      result.completeExceptionally(t);
    }
  }
}
