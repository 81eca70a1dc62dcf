package dev.peercircles.sandbox.discord;

import java.time.InstantSource;
import java.util.Optional;

/** Making threads. */
final class ThreadRoutes {
  private static final int NAME = 100;

  private final GuildState guild;
  private final InstantSource clock;
  private final Places places;
  private final GuildJson json;
  private final Events events;
  private final MessageStore store;

  ThreadRoutes(
      GuildState guild,
      InstantSource clock,
      Places places,
      GuildJson json,
      Events events,
      MessageStore store) {
    this.guild = guild;
    this.clock = clock;
    this.places = places;
    this.json = json;
    this.events = events;
    this.store = store;
  }

  void register(Router router) {
    router.add("POST", "/channels/{channel}/messages/{message}/threads", this::fromMessage);
  }

  private RestAnswer fromMessage(RestRequest request) {
    Channel channel = places.viewable(request.named("channel"));
    StoredMessage message = places.message(channel.id(), request.named("message"));
    if (!(channel instanceof Channel.Text)) {
      throw ApiError.of(400, 50024, "Cannot execute action on this channel type");
    }
    places.need(channel, Right.CREATE_PUBLIC_THREADS);
    String name = Json.text(request.body(), "name");
    ComponentRules.between("name", name, 1, NAME);
    if (guild.channel(message.id()).isPresent()) {
      throw ApiError.of(400, 160004, "A thread has already been created for this message");
    }
    return RestAnswer.created(json.channel(make(message, name, guild.bot())));
  }

  Channel.Thread make(StoredMessage message, String name, String owner) {
    Channel.Thread thread =
        new Channel.Thread(message.id(), name, message.channel(), owner, clock.instant());
    guild.put(thread);
    events.threadCreated(thread);
    store.find(message.id()).ifPresent(events::updated);
    return thread;
  }

  /** The thread below a message, made by this person if it is not there yet. */
  Channel.Thread below(StoredMessage message, String person) {
    Optional<Channel> there = guild.channel(message.id());
    return there.isPresent() && there.get() instanceof Channel.Thread thread
        ? thread
        : make(message, "Thread", person);
  }
}
