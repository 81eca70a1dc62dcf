package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.SeenForm;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The first answer to an interaction: {@code POST /interactions/{id}/{token}/callback}. */
final class CallbackRoutes {
  private static final int MESSAGE = 4;
  private static final int DEFERRED_MESSAGE = 5;
  private static final int DEFERRED_UPDATE = 6;
  private static final int UPDATE = 7;
  private static final int FORM = 9;

  private final Interactions interactions;
  private final BodyReader bodies;
  private final Messages messages;
  private final MessageJson json;
  private final Forms forms;
  private final History history;
  private final String bot;

  CallbackRoutes(
      Interactions interactions,
      BodyReader bodies,
      Messages messages,
      MessageJson json,
      Forms forms,
      History history,
      String bot) {
    this.interactions = interactions;
    this.bodies = bodies;
    this.messages = messages;
    this.json = json;
    this.forms = forms;
    this.history = history;
    this.bot = bot;
  }

  void register(Router router) {
    router.add("POST", "/interactions/{interaction}/{token}/callback", this::answer);
  }

  private RestAnswer answer(RestRequest request) {
    Interaction interaction = open(request);
    int type = Json.number(request.body(), "type", 0);
    Optional<StoredMessage> message =
        switch (type) {
          case MESSAGE -> Optional.of(say(interaction, request));
          case DEFERRED_MESSAGE -> Optional.of(defer(interaction, request));
          case DEFERRED_UPDATE -> deferUpdate(interaction);
          case UPDATE -> Optional.of(update(interaction, request));
          case FORM -> openForm(interaction, request);
          default -> throw refusedType(type);
        };
    return request.asked("with_response").equals(Optional.of("true"))
        ? RestAnswer.ok(response(interaction, type, message))
        : RestAnswer.nothing();
  }

  private Interaction open(RestRequest request) {
    Interaction interaction =
        interactions
            .find(request.named("interaction"))
            .filter(i -> i.origin().token().equals(request.named("token")))
            .filter(i -> i.stage() != Interaction.Stage.EXPIRED)
            .orElseThrow(() -> ApiError.unknown(10062, "interaction"));
    if (interaction.stage() != Interaction.Stage.OPEN) {
      throw ApiError.of(400, 40060, "Interaction has already been acknowledged.");
    }
    return interaction;
  }

  private StoredMessage say(Interaction interaction, RestRequest request) {
    Interaction.Origin from = interaction.origin();
    Body body = bodies.create(request, request.body().path("data"), bot, from.channel());
    StoredMessage message =
        messages.answer(from.channel(), bot, body, from.person(), from.metadata());
    interaction.answered(Optional.of(message.id()), new Reaction.Answered(messages.see(message)));
    return message;
  }

  private StoredMessage defer(Interaction interaction, RestRequest request) {
    Interaction.Origin from = interaction.origin();
    int flags = Json.number(request.body().path("data"), "flags", 0) & Body.EPHEMERAL;
    StoredMessage message =
        messages.answer(
            from.channel(),
            bot,
            Body.EMPTY.withFlags(flags | Body.LOADING),
            from.person(),
            from.metadata());
    interaction.deferred(message.id());
    return message;
  }

  private Optional<StoredMessage> deferUpdate(Interaction interaction) {
    Optional<StoredMessage> source = Optional.of(source(interaction));
    interaction.quiet();
    return source;
  }

  private StoredMessage update(Interaction interaction, RestRequest request) {
    StoredMessage source = source(interaction);
    Channel channel = interaction.origin().channel();
    Body body = bodies.edit(request, request.body().path("data"), source, channel);
    StoredMessage changed = messages.edit(source, body);
    interaction.answered(Optional.empty(), new Reaction.Answered(messages.see(changed)));
    return changed;
  }

  private StoredMessage source(Interaction interaction) {
    return interaction
        .origin()
        .message()
        .flatMap(messages.store()::find)
        .orElseThrow(() -> refusedType(UPDATE));
  }

  private Optional<StoredMessage> openForm(Interaction interaction, RestRequest request) {
    if (interaction.origin().kind() == Interaction.Kind.MODAL) {
      throw refusedType(FORM);
    }
    if (!(request.body().path("data") instanceof ObjectNode modal)) {
      throw ApiError.required("data");
    }
    SeenForm form = forms.open(interaction.origin(), modal);
    history.form(Happening.What.FORM_OPENED, interaction.origin().person(), form, "");
    interaction.answered(Optional.empty(), new Reaction.Opened(form));
    return Optional.empty();
  }

  private static ApiError refusedType(int type) {
    return ApiError.invalid(
        "type", "BASE_TYPE_CHOICES", "This interaction can't be answered with type " + type + ".");
  }

  private ObjectNode response(Interaction interaction, int type, Optional<StoredMessage> message) {
    ObjectNode response = Json.object();
    ObjectNode about = response.putObject("interaction");
    about.put("id", interaction.origin().id());
    about.put("type", interaction.origin().kind().number());
    if (message.isPresent()) {
      about.put("response_message_id", message.get().id());
      about.put("response_message_loading", message.get().loading());
      about.put("response_message_ephemeral", message.get().onlyFor().isPresent());
      if (type == MESSAGE || type == UPDATE) {
        ObjectNode resource = response.putObject("resource").put("type", type);
        resource.set("message", json.rest(message.get()));
      }
    }
    return response;
  }
}
