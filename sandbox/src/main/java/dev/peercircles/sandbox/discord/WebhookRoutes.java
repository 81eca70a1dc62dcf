package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Reaction;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What follows the first answer of an interaction: {@code /webhooks/{application}/{token}…}, for 15
 * minutes.
 */
final class WebhookRoutes {
  private static final String HOOK = "/webhooks/{application}/{token}";
  private static final String ONE = HOOK + "/messages/{message}";

  private final InstantSource clock;
  private final Places places;
  private final Interactions interactions;
  private final BodyReader bodies;
  private final Messages messages;
  private final MessageJson json;
  private final String bot;

  WebhookRoutes(
      InstantSource clock,
      Places places,
      Interactions interactions,
      BodyReader bodies,
      Messages messages,
      MessageJson json,
      String bot) {
    this.clock = clock;
    this.places = places;
    this.interactions = interactions;
    this.bodies = bodies;
    this.messages = messages;
    this.json = json;
    this.bot = bot;
  }

  void register(Router router) {
    router.add("POST", HOOK, this::followUp);
    router.add("GET", ONE, request -> RestAnswer.ok(json.rest(message(request, hook(request)))));
    router.add("PATCH", ONE, this::edit);
    router.add("DELETE", ONE, this::delete);
  }

  private Interaction hook(RestRequest request) {
    places.application(request.named("application"));
    Interaction interaction =
        interactions
            .byToken(request.named("token"))
            .filter(i -> i.stage() != Interaction.Stage.OPEN)
            .filter(i -> i.stage() != Interaction.Stage.EXPIRED)
            .orElseThrow(() -> ApiError.unknown(10015, "Webhook"));
    if (!interaction.tokenLives(clock.instant())) {
      throw ApiError.of(401, 50027, "Invalid Webhook Token");
    }
    return interaction;
  }

  private StoredMessage message(RestRequest request, Interaction interaction) {
    String id = request.named("message");
    return ("@original".equals(id) ? interaction.original() : Optional.of(id))
        .flatMap(messages.store()::find)
        .filter(m -> m.channel().equals(interaction.origin().channel().id()))
        .filter(m -> m.author().equals(bot))
        .orElseThrow(ApiError::unknownMessage);
  }

  /**
   * Right after a deferral it fills the waiting message, as Discord documents for old clients'
   * sake.
   */
  private RestAnswer followUp(RestRequest request) {
    Interaction interaction = hook(request);
    if (interaction.stage() == Interaction.Stage.DEFERRED) {
      StoredMessage loading =
          interaction
              .original()
              .flatMap(messages.store()::find)
              .orElseThrow(ApiError::unknownMessage);
      return changed(request, interaction, loading);
    }
    Interaction.Origin from = interaction.origin();
    Body body = bodies.create(request, request.body(), bot, from.channel());
    StoredMessage message =
        messages.answer(from.channel(), bot, body, from.person(), from.metadata());
    interaction.answered(Optional.empty(), new Reaction.Answered(messages.see(message)));
    return RestAnswer.ok(json.rest(message));
  }

  private RestAnswer edit(RestRequest request) {
    Interaction interaction = hook(request);
    return changed(request, interaction, message(request, interaction));
  }

  private RestAnswer changed(RestRequest request, Interaction interaction, StoredMessage message) {
    Body body = bodies.edit(request, request.body(), message, interaction.origin().channel());
    StoredMessage changed = messages.edit(message, body);
    interaction.answered(Optional.empty(), new Reaction.Answered(messages.see(changed)));
    return RestAnswer.ok(json.rest(changed));
  }

  private RestAnswer delete(RestRequest request) {
    Interaction interaction = hook(request);
    messages.delete(message(request, interaction));
    interaction.answered(Optional.empty(), new Reaction.Taken());
    return RestAnswer.nothing();
  }
}
