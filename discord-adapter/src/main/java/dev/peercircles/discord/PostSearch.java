package dev.peercircles.discord;

import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Looks for a post of ours where it was to stand: a message of the bot's own, no older than the
 * first attempt, that bears its mark, whatever it says by now. One without any, of an earlier
 * version, is it if it says the same with the same buttons and isn't known to be another post.
 * Discord shows nobody its nonces later. Nothing that it reads is kept.
 */
final class PostSearch {
  /** What is known of Discord's clock may be wrong by so much. */
  private static final Duration SLACKNESS = Duration.ofMinutes(2);

  private static final int MOST_PAGES = 50;
  private static final int UNKNOWN_CHANNEL = 10003;

  private final DiscordCalls calls;
  private final String self;
  private final int mark;
  private final List<List<String>> words;
  private final long first;
  private final Predicate<Receipt> others;

  /** A search for a post that may look in one of these ways and is none of these others. */
  PostSearch(
      JDA jda,
      PostId post,
      List<MessageCreateData> looks,
      Instant first,
      Predicate<Receipt> others) {
    this.mark = Mark.of(post);
    this.others = others;
    this.calls = new DiscordCalls(jda);
    this.self = jda.getSelfUser().getId();
    this.words = looks.stream().map(look -> Likeness.of(look.toData())).toList();
    this.first = TimeUtil.getDiscordTimestamp(first.minus(SLACKNESS).toEpochMilli());
  }

  /** In a channel. */
  Sighting in(String channel) {
    try {
      return search(channel);
    } catch (RateLimitedException | ErrorResponseException e) {
      return new Sighting.CannotSay(Failures.whileSending(e));
    }
  }

  /** In the direct conversation with somebody. */
  Sighting directly(String user) {
    try {
      return search(calls.direct(user));
    } catch (RateLimitedException | ErrorResponseException e) {
      return new Sighting.CannotSay(Failures.whileSending(e));
    }
  }

  /** In the thread below a message; where there is none, nothing was posted into it. */
  Sighting inThread(String thread) {
    try {
      return search(thread);
    } catch (RateLimitedException | ErrorResponseException e) {
      return e instanceof ErrorResponseException refused
              && refused.getErrorCode() == UNKNOWN_CHANNEL
          ? new Sighting.Absent()
          : new Sighting.CannotSay(Failures.whileSending(e));
    }
  }

  private Sighting search(String channel) throws RateLimitedException {
    long after = first;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      var page = calls.after(channel, after);
      var found = found(channel, page);
      if (found.isPresent()) {
        return new Sighting.Found(found.get());
      }
      if (page.size() < DiscordCalls.PAGE) {
        return new Sighting.Absent();
      }
      after = page.stream().mapToLong(m -> m.getUnsignedLong("id")).max().orElse(after);
    }
    return new Sighting.CannotSay(new DeliveryFailure.Unknown("too many messages"));
  }

  private Optional<Receipt> found(String channel, List<DataObject> page) {
    return page.stream()
        .filter(m -> m.getObject("author").getString("id").equals(self))
        .filter(this::isIt)
        .map(m -> new Receipt(channel, m.getString("id")))
        .filter(Predicate.not(others))
        .findFirst();
  }

  private boolean isIt(DataObject message) {
    return Mark.in(message).map(there -> there == mark).orElseGet(() -> saysIt(message));
  }

  private boolean saysIt(DataObject message) {
    var there = Likeness.of(message);
    return words.stream().anyMatch(wanted -> Likeness.alike(wanted, there));
  }
}
