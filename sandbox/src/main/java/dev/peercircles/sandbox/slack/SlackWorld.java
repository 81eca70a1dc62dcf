package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.wire.LoopbackServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Slack workspace on loopback with one app installed. The app reaches it through the real SDK:
 * Web API under {@link #apiUrl}, Socket Mode under the address that {@code apps.connections.open}
 * gives. Thread-safe.
 *
 * <p>Message timestamps come from the injected clock; how long a {@code trigger_id} lives and how
 * long the app may take to acknowledge are real time ({@link SlackTiming}).
 */
public final class SlackWorld implements ChatWorld {
  private final Model model;
  private final Links links;
  private final LoopbackServer http;
  private final WebApi api;
  private final Faults faults = new Faults();
  private final SlackWorkspace.Tokens tokens;
  private final Crowd crowd;
  private final Submissions submissions;

  private SlackWorld(InstantSource clock, SlackWorkspace spec) {
    model = new Model(spec, clock);
    Events events = new Events(model);
    links = Links.listen(spec.app().id(), model.ids, events::flush);
    events.through(links);
    http = LoopbackServer.open(this::handle);
    tokens =
        spec.tokens()
            .orElseGet(() ->
                new SlackWorkspace.Tokens(
                    "xoxb-sandbox-" + http.port(), "xapp-1-sandbox-" + http.port()));
    Wording wording = new Wording(model);
    Answers answers = new Answers(model);
    api = new WebApi(model, methods(wording), answers, faults, tokens);
    Acts acts = new Acts(model, links);
    Payloads payloads = new Payloads(model, wording, "http://127.0.0.1:" + http.port() + "/");
    crowd = new Crowd(model, acts, payloads, answers, events);
    submissions = new Submissions(model, acts, payloads);
  }

  /** Opens the workspace; it listens from now on. */
  public static SlackWorld start(InstantSource clock, SlackWorkspace spec) {
    return new SlackWorld(clock, spec);
  }

  private dev.peercircles.sandbox.wire.HttpReply handle(
      dev.peercircles.sandbox.wire.HttpCall call) {
    return api.handle(call);
  }

  private Map<String, ApiMethod> methods(Wording wording) {
    Map<String, ApiMethod> all = new HashMap<>();
    all.putAll(new AppMethods(model, links::address).all());
    all.putAll(new ChatMethods(model, wording).all());
    all.putAll(new ConversationMethods(model, wording).all());
    all.putAll(new HistoryMethods(model, wording).all());
    all.putAll(new PeopleMethods(model, wording).all());
    all.putAll(new ViewMethods(model).all());
    return all;
  }

  /** Where the Web API answers, with the trailing slash that the SDK wants. */
  public String apiUrl() {
    return "http://127.0.0.1:" + http.port() + "/api/";
  }

  /** The bot's token ({@code xoxb-}). */
  public String botToken() {
    return tokens.bot();
  }

  /** The app-level token ({@code xapp-}). */
  public String appToken() {
    return tokens.app();
  }

  /** The workspace's id. */
  public String teamId() {
    return model.spec.teamId();
  }

  /** The bot's user id. */
  public String botUserId() {
    return model.spec.app().botUserId();
  }

  /** Every Web API call so far with its parameters, in order, the token left out. */
  public List<String> calls() {
    return api.calls();
  }

  /** What shall go wrong. */
  public Faults faults() {
    return faults;
  }

  /** How many Socket Mode connections are open. */
  public int sockets() {
    return links.count();
  }

  /**
   * Waits until the app holds at least so many connections; whether that came true within the limit
   * of real time.
   */
  public boolean awaitSockets(int connections, Duration limit) {
    return links.await(connections, limit);
  }

  /** Cuts all Socket Mode connections without a word. */
  public void cutSockets() {
    links.cut();
  }

  /**
   * Tells all Socket Mode connections to go.
   *
   * @param reason {@code warning} leaves them open; {@code refresh_requested}, {@code
   *     link_disabled} and others close
   */
  public void disconnect(String reason) {
    links.disconnect(reason);
  }

  /** While on, connections stay open but answer no ping and send none: a silently dead socket. */
  public void silence(boolean on) {
    links.silence(on);
  }

  @Override
  public String platform() {
    return "Slack";
  }

  @Override
  public boolean busy() {
    return http.underWay() > 0 || links.unacknowledged() > 0 || model.anyoneWaits();
  }

  @Override
  public void addPerson(Persona persona) {
    crowd.addPerson(persona);
  }

  @Override
  public void addChannel(ChannelSpec channel) {
    crowd.addChannel(channel);
  }

  @Override
  public void join(String person, String channel) {
    crowd.join(person, channel);
  }

  @Override
  public void leave(String person, String channel) {
    crowd.leave(person, channel);
  }

  @Override
  public Reaction type(String person, String channel, String line) {
    return crowd.type(person, channel, line);
  }

  @Override
  public Reaction press(String person, Seen message, String label) {
    return crowd.press(person, message, label);
  }

  @Override
  public Reaction submit(String person, SeenForm form, Map<String, String> values) {
    return submissions.submit(person, form, values);
  }

  /** The person closes a form without sending it. */
  public void dismiss(String person, SeenForm form) {
    submissions.close(person, form);
  }

  @Override
  public void reply(String person, Seen message, String text) {
    crowd.reply(person, message, text);
  }

  @Override
  public List<Seen> look(String person, String channel) {
    return crowd.look(person, channel);
  }

  @Override
  public String directWithBot(String person) {
    return Rooms.directId(person);
  }

  @Override
  public List<Happening> happenings() {
    return model.diary.pages();
  }

  @Override
  public void close() {
    links.halt();
    http.close();
  }
}
