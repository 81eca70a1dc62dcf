package dev.peercircles.discord;

import dev.peercircles.delivery.PostId;
import dev.peercircles.messages.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.RequestBody;

/**
 * The few calls that the courier needs, by id. JDA's own methods start from channels in its cache;
 * after a restart neither a direct conversation nor an archived thread is there, while their ids
 * stand in our receipts. So these go through JDA's requester, with its routes, but past its cache
 * and its queue: each is one request, made on the calling thread, and a 429 comes back at once.
 *
 * <p>Blocks; never called from JDA's callbacks. Throws JDA's exceptions: {@link Failures} reads
 * them.
 */
final class DiscordCalls {
  /** Days after which Discord hides a silent thread: as late as it allows. */
  private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

  /** Most messages that Discord gives at once. */
  static final int PAGE = 100;

  private final JDA jda;

  DiscordCalls(JDA jda) {
    this.jda = jda;
  }

  /** Posts; Discord takes the same nonce for the same message for some minutes. */
  String post(String channel, MessageCreateData message, PostId nonce) throws RateLimitedException {
    var body = message.toData().put("nonce", nonce.value()).put("enforce_nonce", true);
    return call(Route.Messages.SEND_MESSAGE.compile(channel), body, json -> json.getString("id"));
  }

  /** Posts a file with plain words beside it; nobody is pinged. */
  void post(String channel, String words, Attachment file) throws RateLimitedException {
    var upload = FileUpload.fromData(file.bytes(), file.name());
    var body = new MessageCreateBuilder().setContent(words).addFiles(upload).build();
    RequestBody parts = AttachedFile.createMultipartBody(List.of(upload), body.toData()).build();
    new RestActionImpl<>(jda, Route.Messages.SEND_MESSAGE.compile(channel), parts).complete(false);
  }

  /** Edits; doing it twice changes nothing. */
  void edit(String channel, String message, MessageCreateData words) throws RateLimitedException {
    var body = MessageEditData.fromCreateData(words).toData();
    call(Route.Messages.EDIT_MESSAGE.compile(channel, message), body, json -> message);
  }

  /** Opens the direct conversation with somebody, or finds it. */
  String direct(String user) throws RateLimitedException {
    var body = DataObject.empty().put("recipient_id", user);
    return call(Route.Self.CREATE_PRIVATE_CHANNEL.compile(), body, json -> json.getString("id"));
  }

  /** Makes the thread below a message, which gets the message's id. */
  void thread(String channel, String message, String name) throws RateLimitedException {
    var body = DataObject.empty().put("name", name).put("auto_archive_duration", MINUTES_OF_A_WEEK);
    call(
        Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel, message), body, json -> message);
  }

  /** The first words of a message in components, in markdown; empty if it has none. */
  Optional<String> firstWords(String channel, String message) throws RateLimitedException {
    return this.<Optional<String>>call(
        Route.Messages.GET_MESSAGE.compile(channel, message),
        DataObject.empty(),
        json ->
            json.getArray("components").stream(
                    (array, i) -> array.getObject(i).getString("content", ""))
                .filter(words -> !words.isBlank())
                .findFirst());
  }

  /** The messages after this id, the oldest of them, in no order; at most {@value #PAGE}. */
  List<DataObject> after(String channel, long message) throws RateLimitedException {
    var route =
        Route.Messages.GET_MESSAGE_HISTORY
            .compile(channel)
            .withQueryParams("after", Long.toUnsignedString(message), "limit", "" + PAGE);
    return new RestActionImpl<List<DataObject>>(
            jda, route, (answer, _) -> answer.getArray().stream(DataArray::getObject).toList())
        .complete(false);
  }

  /** What time it is there, by the head of an answer; empty if that doesn't say. */
  Optional<Instant> date() throws RateLimitedException {
    return new RestActionImpl<Optional<Instant>>(
            jda,
            Route.Misc.GATEWAY.compile(),
            (answer, _) ->
                Optional.ofNullable(answer.getRawResponse())
                    .map(response -> response.headers().getInstant("Date")))
        .complete(false);
  }

  /** A channel, with its overwrites. */
  DataObject channel(String channel) throws RateLimitedException {
    return call(Route.Channels.GET_CHANNEL.compile(channel), DataObject.empty(), json -> json);
  }

  /** A guild, with its roles. */
  DataObject guild(String guild) throws RateLimitedException {
    return call(Route.Guilds.GET_GUILD.compile(guild), DataObject.empty(), json -> json);
  }

  /** How many hold each role; Discord names them only to those with a privileged right. */
  DataObject holders(String guild) throws RateLimitedException {
    return call(
        Route.Guilds.GET_ROLE_MEMBER_COUNTS.compile(guild), DataObject.empty(), json -> json);
  }

  /** A member of a guild; empty if there is none of this id. */
  Optional<DataObject> member(String guild, String user) throws RateLimitedException {
    try {
      return Optional.of(
          call(Route.Guilds.GET_MEMBER.compile(guild, user), DataObject.empty(), json -> json));
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == ErrorResponse.UNKNOWN_MEMBER
          || e.getErrorResponse() == ErrorResponse.UNKNOWN_USER) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private <T> T call(Route.CompiledRoute route, DataObject body, Function<DataObject, T> read)
      throws RateLimitedException {
    var action =
        route.getMethod() == net.dv8tion.jda.api.requests.Method.GET
            ? new RestActionImpl<T>(jda, route, (answer, _) -> read.apply(answer.getObject()))
            : new RestActionImpl<T>(
                jda, route, body, (answer, _) -> read.apply(answer.getObject()));
    return action.complete(false);
  }
}
