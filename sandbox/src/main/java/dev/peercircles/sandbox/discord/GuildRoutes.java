package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Persona;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gateway, application, users, guild, members, channels and direct conversations. */
final class GuildRoutes {
  private final GuildState guild;
  private final Places places;
  private final PeopleJson people;
  private final GuildJson json;
  private final Snowflakes ids;
  private final Supplier<String> gatewayUrl;
  private final IntSupplier sessionsLeft;

  GuildRoutes(
      GuildState guild,
      Places places,
      PeopleJson people,
      GuildJson json,
      Snowflakes ids,
      Supplier<String> gatewayUrl,
      IntSupplier sessionsLeft) {
    this.guild = guild;
    this.places = places;
    this.people = people;
    this.json = json;
    this.ids = ids;
    this.gatewayUrl = gatewayUrl;
    this.sessionsLeft = sessionsLeft;
  }

  void register(Router router) {
    router.add("GET", "/gateway", _ -> RestAnswer.ok(gateway()));
    router.add("GET", "/gateway/bot", _ -> RestAnswer.ok(gatewayBot()));
    router.add("GET", "/applications/@me", _ -> RestAnswer.ok(json.application()));
    router.add("GET", "/oauth2/applications/@me", _ -> RestAnswer.ok(json.application()));
    router.add("GET", "/users/@me", _ -> RestAnswer.ok(people.self()));
    router.add("GET", "/users/{user}", this::user);
    router.add("POST", "/users/@me/channels", this::openDirect);
    router.add("GET", "/channels/{channel}", this::channel);
    router.add("GET", "/guilds/{guild}", this::guild);
    router.add("GET", "/guilds/{guild}/channels", this::channels);
    router.add("GET", "/guilds/{guild}/roles", this::roles);
    router.add("GET", "/guilds/{guild}/roles/member-counts", this::holders);
    router.add("GET", "/guilds/{guild}/members", this::members);
    router.add("GET", "/guilds/{guild}/members/{user}", this::member);
  }

  private ObjectNode gateway() {
    return Json.object().put("url", gatewayUrl.get());
  }

  private ObjectNode gatewayBot() {
    ObjectNode bot = gateway().put("shards", 1);
    bot.putObject("session_start_limit")
        .put("total", Gateway.SESSIONS_A_DAY)
        .put("remaining", sessionsLeft.getAsInt())
        .put("reset_after", 14_400_000)
        .put("max_concurrency", 1);
    return bot;
  }

  private RestAnswer user(RestRequest request) {
    String id = request.named("user");
    if (guild.person(id).isEmpty()) {
      throw ApiError.unknown(10013, "User");
    }
    return RestAnswer.ok(people.user(id));
  }

  private RestAnswer openDirect(RestRequest request) {
    String id = Json.text(request.body(), "recipient_id");
    Persona persona = guild.person(id).orElseThrow(() -> ApiError.unknown(10013, "User"));
    if (persona.id().equals(guild.bot())) {
      throw ApiError.of(400, 50003, "Cannot execute action on a DM channel");
    }
    return RestAnswer.ok(json.channel(direct(id)));
  }

  Channel direct(String person) {
    return guild
        .directWith(person)
        .orElseGet(() -> {
          Channel made = new Channel.Direct(ids.next(), person);
          guild.put(made);
          return made;
        });
  }

  private RestAnswer channel(RestRequest request) {
    return RestAnswer.ok(json.channel(places.viewable(request.named("channel"))));
  }

  private RestAnswer guild(RestRequest request) {
    places.guild(request.named("guild"));
    return RestAnswer.ok(json.guild());
  }

  private RestAnswer channels(RestRequest request) {
    places.guild(request.named("guild"));
    ArrayNode all = Json.array();
    guild.channels().stream()
        .filter(c -> c instanceof Channel.Text && places.has(c, Right.VIEW_CHANNEL))
        .forEach(c -> all.add(json.channel(c)));
    return RestAnswer.ok(all);
  }

  private RestAnswer roles(RestRequest request) {
    places.guild(request.named("guild"));
    ArrayNode all = Json.array();
    guild.roles().forEach(role -> all.add(people.role(role)));
    return RestAnswer.ok(all);
  }

  /** How many hold each role, but for everyone's. */
  private RestAnswer holders(RestRequest request) {
    places.guild(request.named("guild"));
    ObjectNode counts = Json.object();
    guild.roles().stream()
        .filter(role -> !role.id().equals(guild.spec().id()))
        .forEach(role -> counts.put(role.id(), guild.holders(role.id())));
    return RestAnswer.ok(counts);
  }

  /** The list of members needs a privileged intent, which nobody switched on here. */
  private RestAnswer members(RestRequest request) {
    places.guild(request.named("guild"));
    throw ApiError.missingAccess();
  }

  private RestAnswer member(RestRequest request) {
    places.guild(request.named("guild"));
    String id = request.named("user");
    if (guild.person(id).isEmpty()) {
      throw ApiError.unknown(10013, "User");
    }
    if (!guild.isMember(id)) {
      throw ApiError.unknown(10007, "Member");
    }
    return RestAnswer.ok(people.member(id));
  }
}
