package dev.peercircles.slack;

import com.slack.api.bolt.App;
import dev.peercircles.commands.CommandCatalog;
import jakarta.inject.Inject;

/** What people do in Slack, on its way to the router. */
final class SlackInbound {
  private final Typing typing;
  private final Pressing pressing;
  private final Submitting submitting;
  private final InTime inTime;

  @Inject
  SlackInbound(Typing typing, Pressing pressing, Submitting submitting, InTime inTime) {
    this.typing = typing;
    this.pressing = pressing;
    this.submitting = submitting;
    this.inTime = inTime;
  }

  /** Gives the app its handlers. */
  void register(App app) {
    app.command(
        "/" + CommandCatalog.ROOT,
        (request, context) ->
            inTime.answer(() -> typing.answer(request.getPayload()), typing::instead));
    app.blockAction(
        ActionIds.ALL,
        (request, context) ->
            inTime.answer(
                () -> pressing.answer(request.getPayload()),
                words -> pressing.instead(request.getPayload(), words)));
    app.viewSubmission(
        FormView.CALLBACK,
        (request, context) ->
            inTime.answer(
                () -> submitting.answer(request.getPayload()),
                words -> submitting.instead(request.getPayload(), words)));
  }
}
