package dev.peercircles.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.Handed;
import dev.peercircles.messages.Attachment;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a file to one person in their conversation with the bot. Three steps: an address to upload
 * to, the upload, and the message that shows it; before the last one nobody has seen anything, so
 * only that one can be unclear. Needs {@code files:write}, which the bot does without. Blocks;
 * thread-safe.
 */
@Singleton
final class SlackFiles {
  private static final Logger LOG = LoggerFactory.getLogger(SlackFiles.class);

  private final SlackApi api;
  private final DirectChannels directs;

  @Inject
  SlackFiles(SlackApi api) {
    this.api = api;
    this.directs = new DirectChannels(api.bot());
  }

  Handed hand(String user, Attachment file, String words) {
    return switch (directs.with(new Account(Platform.SLACK, user))) {
      case DirectChannels.Found.Channel(var channel) -> intoChannel(channel, file, words);
      case DirectChannels.Found.None(var failure) -> meaning(failure, Handed.NOT_NOW);
    };
  }

  private Handed intoChannel(String channel, Attachment file, String words) {
    var bytes = file.bytes();
    try {
      var place =
          api.bot().filesGetUploadURLExternal(r -> r.filename(file.name()).length(bytes.length));
      if (!place.isOk()) {
        return refused(place, Handed.NOT_NOW);
      }
      return uploaded(place, bytes)
          ? shown(place.getFileId(), channel, file, words)
          : Handed.NOT_NOW;
    } catch (IOException | SlackApiException | RuntimeException e) {
      return meaning(SlackFailures.of(e), Handed.NOT_NOW);
    }
  }

  /** The address itself is the right: no token goes there. */
  private boolean uploaded(FilesGetUploadURLExternalResponse place, byte[] bytes)
      throws IOException {
    var request =
        new Request.Builder().url(place.getUploadUrl()).post(RequestBody.create(bytes)).build();
    try (var answer = api.slack().getHttpClient().getOkHttpClient().newCall(request).execute()) {
      if (!answer.isSuccessful()) {
        LOG.warn("A file's upload answered {}", answer.code());
      }
      return answer.isSuccessful();
    }
  }

  private Handed shown(String id, String channel, Attachment file, String words) {
    var details = FileDetails.builder().id(id).title(file.name()).build();
    try {
      var answer =
          api.bot()
              .filesCompleteUploadExternal(
                  r -> r.files(List.of(details)).channelId(channel).initialComment(words));
      return answer.isOk() ? Handed.DELIVERED : refused(answer, Handed.UNCLEAR);
    } catch (IOException | SlackApiException | RuntimeException e) {
      return meaning(SlackFailures.of(e), Handed.UNCLEAR);
    }
  }

  private static Handed refused(SlackApiTextResponse answer, Handed inDoubt) {
    LOG.info("A file was refused: {}", answer.getError());
    return meaning(SlackFailures.of(answer), inDoubt);
  }

  private static Handed meaning(DeliveryFailure failure, Handed inDoubt) {
    return switch (failure) {
      case DeliveryFailure.TryLater _ -> Handed.NOT_NOW;
      case DeliveryFailure.Unknown _ -> inDoubt;
      case DeliveryFailure.Gone _ -> Handed.CLOSED;
      case DeliveryFailure.Forbidden(var _, var _, var extent) ->
          extent == DeliveryFailure.Extent.PERSON ? Handed.CLOSED : Handed.NOT_ALLOWED;
    };
  }
}
