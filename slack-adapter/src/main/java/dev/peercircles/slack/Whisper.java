package dev.peercircles.slack;

import com.google.gson.JsonObject;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.peercircles.messages.Message;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one person something that nobody else sees, after Slack was answered. Thread-safe. */
final class Whisper {
  private static final Logger LOG = LoggerFactory.getLogger(Whisper.class);

  private final SlackApi api;
  private final BlockKitRenderer renderer;

  @Inject
  Whisper(SlackApi api, BlockKitRenderer renderer) {
    this.api = api;
    this.renderer = renderer;
  }

  /**
   * Whom to tell and where.
   *
   * @param responseUrl the address that Slack gave for it
   * @param thread the thread in which they are, if they are in one
   */
  record Ear(
      String user,
      Optional<String> channel,
      Optional<String> thread,
      Optional<String> responseUrl) {}

  private enum Told {
    YES,
    NO,
    PERHAPS
  }

  /**
   * Through the address that Slack gave, else by an ephemeral message. Neither can be looked up, so
   * what may have been shown is not said again.
   */
  void tell(Ear ear, Message message) {
    var told = ear.responseUrl().map(url -> respond(url, ear, message)).orElse(Told.NO);
    boolean lost =
        switch (told) {
          case YES -> false;
          case PERHAPS -> true;
          case NO -> !ephemeral(ear, message);
        };
    if (lost) {
      LOG.warn("A private answer may have been lost");
    }
  }

  private Told respond(String url, Ear ear, Message message) {
    JsonObject body = renderer.privately(message);
    ear.thread().ifPresent(ts -> body.addProperty("thread_ts", ts));
    try (var answer = api.slack().getHttpClient().postJsonBody(url, body)) {
      if (!answer.isSuccessful()) {
        LOG.info("A response_url answered {}", answer.code());
      }
      return answer.isSuccessful() ? Told.YES : answer.code() >= 500 ? Told.PERHAPS : Told.NO;
    } catch (IOException e) {
      LOG.info("A response_url did not answer: {}", e.getClass().getSimpleName());
      return e instanceof Reach.NeverSent ? Told.NO : Told.PERHAPS;
    }
  }

  private boolean ephemeral(Ear ear, Message message) {
    var rendered = renderer.render(message);
    return ear.channel()
        .map(channel ->
            attempt(
                "chat.postEphemeral",
                () ->
                    api.bot()
                        .chatPostEphemeral(r -> {
                          ear.thread().ifPresent(r::threadTs);
                          return r.channel(channel)
                              .user(ear.user())
                              .text(rendered.text())
                              .blocksAsString(rendered.blocks().toString());
                        })))
        .orElse(false);
  }

  /** Opens a view in front of the person whose act this trigger belongs to. */
  boolean open(String trigger, JsonObject view) {
    return attempt(
        "views.open",
        () -> api.bot().viewsOpen(r -> r.triggerId(trigger).viewAsString(view.toString())));
  }

  /** Puts something else into an open view. */
  boolean update(String viewId, JsonObject view) {
    return attempt(
        "views.update",
        () -> api.bot().viewsUpdate(r -> r.viewId(viewId).viewAsString(view.toString())));
  }

  private interface Call {
    SlackApiTextResponse made() throws IOException, SlackApiException;
  }

  private static boolean attempt(String method, Call call) {
    try {
      var answer = call.made();
      if (!answer.isOk()) {
        LOG.warn("{} was refused: {}", method, answer.getError());
      }
      return answer.isOk();
    } catch (IOException | SlackApiException e) {
      LOG.warn("{} failed: {}", method, e.getClass().getSimpleName());
      return false;
    }
  }
}
