package dev.peercircles.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.Sighting;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a post of ours where it was to stand, by the id in its metadata. Of what it reads it
 * keeps the {@code ts} of the one message and nothing else.
 */
final class PostSearch {
  /**
   * Slack's clock and ours may disagree, and ours may have been set right since. The id in the
   * metadata can't be mistaken, so looking further back costs a request at most.
   */
  private static final Duration SLACKNESS = Duration.ofDays(1);

  private static final int PAGE = 200;
  private static final int MOST_PAGES = 25;

  private final MethodsClient bot;

  PostSearch(MethodsClient bot) {
    this.bot = bot;
  }

  /** One page of messages. */
  private record Page(SlackApiTextResponse answer, List<Message> messages, Optional<String> next) {}

  private interface Reader {
    Page read(String oldest, String cursor) throws IOException, SlackApiException;
  }

  /** Among the messages of a conversation. */
  Sighting inChannel(String channel, PostId id, Instant from) {
    return search(
        channel,
        id,
        from,
        (oldest, cursor) -> {
          var answer =
              bot.conversationsHistory(r ->
                  r.channel(channel)
                      .oldest(oldest)
                      .cursor(cursor)
                      .limit(PAGE)
                      .inclusive(true)
                      .includeAllMetadata(true));
          return new Page(answer, orNone(answer.getMessages()), next(answer.getResponseMetadata()));
        });
  }

  /** Among the replies below a message. */
  Sighting below(Receipt parent, PostId id, Instant from) {
    return search(
        parent.channel(),
        id,
        from,
        (oldest, cursor) -> {
          var answer =
              bot.conversationsReplies(r ->
                  r.channel(parent.channel())
                      .ts(parent.message())
                      .oldest(oldest)
                      .cursor(cursor)
                      .limit(PAGE)
                      .inclusive(true)
                      .includeAllMetadata(true));
          return new Page(answer, orNone(answer.getMessages()), next(answer.getResponseMetadata()));
        });
  }

  private static Sighting search(String channel, PostId id, Instant from, Reader reader) {
    var oldest = from.minus(SLACKNESS).getEpochSecond() + ".000000";
    var cursor = Optional.of("");
    try {
      for (int pages = 0; pages < MOST_PAGES && cursor.isPresent(); pages++) {
        var page = reader.read(oldest, cursor.get());
        if (!page.answer().isOk()) {
          return new Sighting.CannotSay(SlackFailures.of(page.answer()));
        }
        var found = page.messages().stream().filter(m -> bears(m, id)).findFirst();
        if (found.isPresent()) {
          return new Sighting.Found(new Receipt(channel, found.get().getTs()));
        }
        cursor = page.next();
      }
    } catch (IOException | SlackApiException | RuntimeException e) {
      return new Sighting.CannotSay(SlackFailures.of(e));
    }
    return cursor.isEmpty()
        ? new Sighting.Absent()
        : new Sighting.CannotSay(new DeliveryFailure.Unknown("too many messages to look through"));
  }

  private static boolean bears(Message message, PostId id) {
    return Optional.ofNullable(message.getMetadata())
        .filter(m -> SlackPlatform.EVENT_TYPE.equals(m.getEventType()))
        .map(Message.Metadata::getEventPayload)
        .filter(payload -> id.value().equals(payload.get("id")))
        .isPresent();
  }

  private static List<Message> orNone(@Nullable List<Message> messages) {
    return messages == null ? List.of() : messages;
  }

  private static Optional<String> next(@Nullable ResponseMetadata metadata) {
    return Optional.ofNullable(metadata)
        .map(ResponseMetadata::getNextCursor)
        .filter(c -> !c.isEmpty());
  }
}
