package dev.peercircles.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message.Metadata;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.Sighting;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sends posts to Slack. A post bears its opaque id as metadata, which every app of the workspace
 * can read, so that a doubtful send can be looked up; an edit bears none, for sending it twice does
 * no harm and the message keeps its own.
 */
@Singleton
final class SlackPlatform implements ChatPlatform {
  /** The type of our metadata. */
  static final String EVENT_TYPE = "peer_circles_post";

  private final MethodsClient bot;
  private final BlockKitRenderer renderer;
  private final DirectChannels directs;
  private final PostSearch search;

  @Inject
  SlackPlatform(SlackApi api, BlockKitRenderer renderer) {
    this(api.bot(), renderer);
  }

  SlackPlatform(MethodsClient bot, BlockKitRenderer renderer) {
    this.bot = bot;
    this.renderer = renderer;
    this.directs = new DirectChannels(bot);
    this.search = new PostSearch(bot);
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  /** Its yes has been known to come before the message was safe. */
  @Override
  public boolean losesWhatItTook() {
    return true;
  }

  @Override
  public Outcome send(Dispatch dispatch) {
    var rendered = renderer.render(dispatch.message(), dispatch.pinged());
    return switch (dispatch.address()) {
      case Address.ToHome(var home) ->
          post(dispatch.id(), rendered, home.channel(), Optional.empty());
      case Address.Below(var parent) ->
          post(dispatch.id(), rendered, parent.channel(), Optional.of(parent.message()));
      case Address.InPlaceOf(var original) -> update(rendered, original);
      case Address.ToPerson(var account) ->
          switch (directs.with(account)) {
            case DirectChannels.Found.Channel(var id) ->
                post(dispatch.id(), rendered, id, Optional.empty());
            case DirectChannels.Found.None(var failure) -> failure;
          };
    };
  }

  @Override
  public Sighting lookFor(Dispatch dispatch, Instant from, Predicate<Receipt> others) {
    return switch (dispatch.address()) {
      case Address.ToHome(var home) -> search.inChannel(home.channel(), dispatch.id(), from);
      case Address.Below(var parent) -> search.below(parent, dispatch.id(), from);
      case Address.InPlaceOf _ -> new Sighting.Repeatable();
      case Address.ToPerson(var account) ->
          switch (directs.with(account)) {
            case DirectChannels.Found.Channel(var id) -> search.inChannel(id, dispatch.id(), from);
            case DirectChannels.Found.None(var failure) -> new Sighting.CannotSay(failure);
          };
    };
  }

  private Outcome post(PostId id, Rendered rendered, String channel, Optional<String> thread) {
    try {
      var answer =
          bot.chatPostMessage(r -> {
            thread.ifPresent(r::threadTs);
            return r.channel(channel)
                .text(rendered.text())
                .mrkdwn(false)
                .blocksAsString(rendered.blocks().toString())
                .metadata(metadata(id))
                .linkNames(false)
                .unfurlLinks(false)
                .unfurlMedia(false);
          });
      return answer.isOk()
          ? new Outcome.Delivered(new Receipt(answer.getChannel(), answer.getTs()))
          : SlackFailures.of(answer);
    } catch (IOException | SlackApiException | RuntimeException e) {
      return SlackFailures.of(e);
    }
  }

  private static Metadata metadata(PostId id) {
    return Metadata.builder().eventType(EVENT_TYPE).eventPayload(Map.of("id", id.value())).build();
  }

  private Outcome update(Rendered rendered, Receipt original) {
    try {
      var answer =
          bot.chatUpdate(r ->
              r.channel(original.channel())
                  .ts(original.message())
                  .text(rendered.text())
                  // Unlike posting, editing would look for links and names in the words.
                  .parse("none")
                  .linkNames(false)
                  .blocksAsString(rendered.blocks().toString()));
      return answer.isOk() ? new Outcome.Delivered(original) : SlackFailures.of(answer);
    } catch (IOException | SlackApiException | RuntimeException e) {
      return SlackFailures.of(e);
    }
  }
}
