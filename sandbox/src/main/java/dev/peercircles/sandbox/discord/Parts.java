package dev.peercircles.sandbox.discord;

import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** All parts of one simulated guild, put together. */
final class Parts implements AutoCloseable {
  final GuildState guild;
  final Rights rights;
  final Snowflakes ids;
  final GuildJson guildJson;
  final MessageStore store = new MessageStore();
  final Eyes eyes;
  final Sight sight;
  final History history;
  final Events events;
  final Messages messages;
  final BodyReader bodies;
  final Forms forms;
  final Interactions interactions;
  final CommandRoutes commands;
  final ThreadRoutes threads;
  final GuildRoutes guildRoutes;
  final SlashLine slash;
  final Gateway gateway;
  final RestServer rest;
  private final GatewayServer sockets;

  Parts(
      GuildState guild, InstantSource clock, InstantSource wall, Patience patience, String token) {
    this.guild = guild;
    rights = new Rights(guild);
    ids = new Snowflakes(clock);
    PeopleJson people = new PeopleJson(guild);
    guildJson = new GuildJson(guild, people);
    MessageJson json = new MessageJson(guild, people, guildJson);
    eyes = new Eyes(guild);
    sight = new Sight(guild, rights, store, eyes);
    history = new History(clock);
    gateway = new Gateway(guild, token, welcome(people));
    sockets = GatewayServer.start(gateway);
    events = new Events(guild, rights, people, guildJson, json, gateway);
    messages = new Messages(clock, ids, store, events, eyes, history);
    bodies = new BodyReader(new MentionReader(guild, rights));
    forms = new Forms(eyes.markdown());
    InteractionJson acts = new InteractionJson(guild, rights, people, guildJson);
    Snowflakes wallIds = new Snowflakes(wall);
    interactions = new Interactions(guild, clock, wallIds, acts, json, store, events, patience);
    Places places = new Places(guild, rights, store);
    commands = new CommandRoutes(places, ids, guild.spec().id());
    threads = new ThreadRoutes(guild, clock, places, guildJson, events, store);
    guildRoutes =
        new GuildRoutes(guild, places, people, guildJson, ids, sockets::url, gateway::sessionsLeft);
    slash = new SlashLine(commands::named, new OptionValues(guild, rights, people, guildJson));
    Router router = new Router();
    guildRoutes.register(router);
    commands.register(router);
    threads.register(router);
    new MessageRoutes(guild, places, bodies, messages, json).register(router);
    new CallbackRoutes(interactions, bodies, messages, json, forms, history, guild.bot())
        .register(router);
    new WebhookRoutes(clock, places, interactions, bodies, messages, json, guild.bot())
        .register(router);
    var pace = guild.spec().paced() ? Optional.of(new Pace(clock)) : Optional.<Pace>empty();
    rest = new RestServer(router, guild, token, new RateLimits(clock, pace), this::vanish);
  }

  /** Nobody is told of it. */
  private void vanish(RestAnswer answer) {
    answer
        .body()
        .flatMap(json -> Json.optionalText(json, "id"))
        .flatMap(store::find)
        .ifPresent(store::remove);
  }

  String gatewayUrl() {
    return sockets.url();
  }

  private Gateway.Welcome welcome(PeopleJson people) {
    return new Gateway.Welcome() {
      @Override
      public ObjectNode ready() {
        ObjectNode ready = Json.object().put("v", 10).put("resume_gateway_url", sockets.url());
        ready.set("user", people.self());
        ready.putArray("private_channels");
        var guilds = ready.putArray("guilds");
        if (guild.isBotIn()) {
          guilds.addObject().put("id", guild.spec().id()).put("unavailable", true);
        }
        ready.putObject("application").put("id", guild.bot()).put("flags", 0);
        return ready;
      }

      @Override
      public ObjectNode guildCreate() {
        return guildJson.guildForGateway(c -> rights.may(guild.bot(), c, Right.VIEW_CHANNEL));
      }
    };
  }

  @Override
  public void close() {
    rest.close();
    try {
      sockets.stop(1000);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
