package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Persona;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** {@code /channels/{channel}/messages…} */
final class MessageRoutes {
  private static final String ALL = "/channels/{channel}/messages";
  private static final String ONE = ALL + "/{message}";
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 100;

  private final GuildState guild;
  private final Places places;
  private final BodyReader bodies;
  private final Messages messages;
  private final MessageJson json;

  MessageRoutes(
      GuildState guild, Places places, BodyReader bodies, Messages messages, MessageJson json) {
    this.guild = guild;
    this.places = places;
    this.bodies = bodies;
    this.messages = messages;
    this.json = json;
  }

  void register(Router router) {
    router.add("POST", ALL, this::create);
    router.add("GET", ALL, this::list);
    router.add("GET", ONE, this::fetch);
    router.add("PATCH", ONE, this::edit);
    router.add("DELETE", ONE, this::delete);
    router.add("POST", "/channels/{channel}/typing", this::typing);
  }

  private RestAnswer create(RestRequest request) {
    Channel channel = places.viewable(request.named("channel"));
    JsonNode data = request.body();
    needSending(channel, data);
    Optional<String> nonce = Messages.nonce(data);
    if (Json.flag(data, "enforce_nonce", false) && nonce.isPresent()) {
      Optional<StoredMessage> earlier = messages.remembered(channel.id(), guild.bot(), nonce.get());
      if (earlier.isPresent()) {
        return RestAnswer.ok(json.rest(earlier.get()));
      }
    }
    Body body = bodies.create(request, data, guild.bot(), channel);
    Optional<String> replyTo = replyTo(channel, data);
    Body fit = body.withFlags(body.flags() & ~Body.EPHEMERAL);
    return RestAnswer.ok(json.rest(messages.post(channel, guild.bot(), fit, nonce, replyTo)));
  }

  private void needSending(Channel channel, JsonNode data) {
    switch (channel) {
      case Channel.Text text -> places.need(text, Right.SEND_MESSAGES);
      case Channel.Thread thread -> places.need(thread, Right.SEND_MESSAGES_IN_THREADS);
      case Channel.Direct direct -> needOpenDirect(direct);
    }
    if (!data.path("embeds").isEmpty()) {
      places.need(channel, Right.EMBED_LINKS);
    }
  }

  private void needOpenDirect(Channel.Direct direct) {
    if (!guild.isBotIn() || !guild.isMember(direct.person())) {
      throw ApiError.of(
          403, 50278, "Cannot send messages to this user due to having no mutual guilds");
    }
    if (!guild.person(direct.person()).map(Persona::acceptsDirect).orElse(false)) {
      throw ApiError.of(403, 50007, "Cannot send messages to this user");
    }
  }

  private Optional<String> replyTo(Channel channel, JsonNode data) {
    JsonNode reference = data.path("message_reference");
    Optional<String> id = Json.optionalText(reference, "message_id");
    if (id.isPresent() && messages.store().find(channel.id(), id.get()).isEmpty()) {
      if (Json.flag(reference, "fail_if_not_exists", true)) {
        throw ApiError.invalid("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
      }
      return Optional.empty();
    }
    return id;
  }

  private RestAnswer list(RestRequest request) {
    Channel channel = places.viewable(request.named("channel"));
    ArrayNode found = Json.array();
    if (places.has(channel, Right.READ_MESSAGE_HISTORY)) {
      int limit = limit(request);
      Optional<Long> around = id(request, "around");
      Optional<Long> before =
          around.isPresent()
              ? Optional.of(middle(channel, around.get(), limit))
              : id(request, "before");
      Optional<Long> after = id(request, "after");
      messages
          .store()
          .page(channel.id(), before, after, limit)
          .forEach(message -> found.add(json.rest(message)));
    }
    return RestAnswer.ok(found);
  }

  /** The id before which a page ends so that the message asked for stands in its middle. */
  private long middle(Channel channel, long around, int limit) {
    OptionalLong last =
        messages.store().in(channel.id()).stream()
            .mapToLong(m -> Long.parseLong(m.id()))
            .filter(id -> id > around)
            .limit(Math.max(1, limit / 2))
            .max();
    return Math.max(last.orElse(around), around) + 1;
  }

  private static Optional<Long> id(RestRequest request, String name) {
    Optional<String> asked = request.asked(name);
    if (asked.isPresent() && !asked.get().matches("[0-9]{1,18}[0-9]?")) {
      throw ApiError.invalid(
          name, "NUMBER_TYPE_COERCE", "Value \"" + asked.get() + "\" is not snowflake.");
    }
    return asked.map(Long::valueOf);
  }

  private static int limit(RestRequest request) {
    try {
      int limit = Integer.parseInt(request.asked("limit").orElse("" + PAGE));
      if (limit >= 1 && limit <= LARGEST_PAGE) {
        return limit;
      }
    } catch (NumberFormatException _) {
      // refused below
    }
    throw ApiError.invalid("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
  }

  private RestAnswer fetch(RestRequest request) {
    Channel channel = places.viewable(request.named("channel"));
    places.need(channel, Right.READ_MESSAGE_HISTORY);
    return RestAnswer.ok(json.rest(places.message(channel.id(), request.named("message"))));
  }

  private RestAnswer edit(RestRequest request) {
    Channel channel = places.viewable(request.named("channel"));
    StoredMessage message = places.own(channel.id(), request.named("message"));
    Body body = bodies.edit(request, request.body(), message, channel);
    return RestAnswer.ok(json.rest(messages.edit(message, body)));
  }

  private RestAnswer delete(RestRequest request) {
    Channel channel = places.viewable(request.named("channel"));
    StoredMessage message = places.message(channel.id(), request.named("message"));
    if (!message.author().equals(guild.bot())) {
      places.need(channel, Right.MANAGE_MESSAGES);
    }
    messages.delete(message);
    return RestAnswer.nothing();
  }

  private RestAnswer typing(RestRequest request) {
    places.viewable(request.named("channel"));
    return RestAnswer.nothing();
  }
}
