package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.Turnstile;
import dev.peercircles.sandbox.wire.HttpCall;
import dev.peercircles.sandbox.wire.HttpReply;
import dev.peercircles.sandbox.wire.LoopbackServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private final Listeners listeners;
  private final SlackWorkspace.Tokens tokens;
  private final Attendance attendance;
  private final Keyboard keyboard;
  private final Presses presses;
  private final Submissions submissions;
  private final HomeTabs homes;
  private final Eyes eyes;

  private SlackWorld(InstantSource clock, SlackWorkspace spec, Wiretap tap) {
    model = new Model(spec, clock);
    Events events = new Events(model, faults);
    listeners = new Listeners(tap);
    links = new Links(spec.app().id(), model.ids, listeners, events::flush);
    events.through(links);
    http = LoopbackServer.open(this::handle);
    tokens = tokens(http.port());
    Wording wording = new Wording(model);
    Answers answers = new Answers(model);
    FileMethods files = new FileMethods(model, () -> "http://127.0.0.1:" + http.port());
    api = new WebApi(model, methods(wording, files), files, answers, faults, tokens, listeners);
    Acts acts = new Acts(model, links);
    Payloads payloads = new Payloads(model, wording, "http://127.0.0.1:" + http.port() + "/");
    eyes = new Eyes(model);
    attendance = new Attendance(model, wording, events);
    keyboard = new Keyboard(model, eyes, acts, payloads, answers, events);
    presses = new Presses(model, eyes, acts, payloads);
    submissions = new Submissions(model, acts, payloads);
    homes = new HomeTabs(model, events);
  }

  /** Drawn from the port, so that no two worlds of a process share them. */
  private static SlackWorkspace.Tokens tokens(int port) {
    return new SlackWorkspace.Tokens("xoxb-sandbox-" + port, "xapp-1-sandbox-" + port);
  }

  /** Opens the workspace; it listens from now on. */
  public static SlackWorld start(InstantSource clock, SlackWorkspace spec) {
    return start(clock, spec, Wiretap.none());
  }

  static SlackWorld start(InstantSource clock, SlackWorkspace spec, Wiretap tap) {
    return new SlackWorld(clock, spec, tap);
  }

  /** From now on this one hears as well what the simulator says over the wire. */
  public void listen(Wiretap tap) {
    listeners.add(tap);
  }

  private HttpReply handle(HttpCall call) {
    return api.handle(call);
  }

  private Map<String, ApiMethod> methods(Wording wording, FileMethods files) {
    Map<String, ApiMethod> all = new HashMap<>();
    all.putAll(new AppMethods(model, links::address).all());
    all.putAll(new ChatMethods(model, wording).all());
    all.putAll(files.all());
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

  /** Of these the methods that came too early for Slack's limits, each as often as it did. */
  public List<String> tooEarly() {
    return api.tooEarly();
  }

  /** What shall go wrong. */
  public Faults faults() {
    return faults;
  }

  /** How many Socket Mode connections are open. */
  public int sockets() {
    return links.sockets().count();
  }

  /**
   * Waits until the app holds at least so many connections; whether that came true within the limit
   * of real time.
   */
  public boolean awaitSockets(int connections, Duration limit) {
    return links.sockets().await(connections, limit);
  }

  /** Cuts all Socket Mode connections without a word. */
  public void cutSockets() {
    links.sockets().cut();
  }

  /**
   * Tells all Socket Mode connections to go.
   *
   * @param reason {@code warning} leaves them open; {@code refresh_requested}, {@code
   *     link_disabled} and others close
   */
  public void disconnect(String reason) {
    links.sockets().disconnect(reason);
  }

  /** The connections open now stay open, but nothing comes out of them any more, no pong either. */
  public void deadenSockets() {
    links.sockets().deaden();
  }

  /** What else can happen to the Socket Mode connections. */
  public SocketTrouble socketTrouble() {
    return new SocketTrouble(links.sockets());
  }

  /** An admin takes the app's right away: the bot's token opens nothing any more. */
  public void revokeToken() {
    api.revoke();
  }

  /** An admin takes one of the app's scopes away. */
  public void withhold(String scope) {
    model.with(() -> model.withheld.add(scope));
  }

  /** A person's profile changes; the app is told. */
  public void change(Persona persona) {
    attendance.change(persona);
  }

  /** A person's account is closed; the app is told of the change of the profile only. */
  public void deactivate(String person) {
    attendance.deactivate(person);
  }

  /**
   * A private channel becomes a public one. Slack has no event for that: whoever wants to know must
   * look.
   */
  public void makePublic(String channel) {
    attendance.makePublic(channel);
  }

  /** A public channel becomes a private one. */
  public void makePrivate(String channel) {
    attendance.makePrivate(channel);
  }

  /** A channel is shared with another organisation (Slack Connect). */
  public void share(String channel) {
    attendance.share(channel);
  }

  /** A channel is archived by somebody; the app is told. */
  public void archive(String channel, String by) {
    attendance.archive(channel, by);
  }

  /** A channel is deleted by somebody; the app is told. */
  public void delete(String channel, String by) {
    attendance.delete(channel, by);
  }

  /** An owner of the workspace takes a message away. */
  public void deleteMessage(String channel, String ts) {
    model.with(() -> model.messages.lasting(channel, ts).ifPresent(model::delete));
  }

  /** A person is not to be disturbed in this window ({@code dnd.teamInfo}). */
  public void doNotDisturb(String person, Instant from, Instant until) {
    model.with(() -> model.people.quiet(person, from, until));
  }

  /** The person opens the app's Home tab; the app is told. */
  public void openHome(String person) {
    homes.open(person);
  }

  /** What stands on a person's Home tab, as one message; its buttons can be pressed. */
  public Optional<Seen> home(String person) {
    return homes.look(person);
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
    attendance.addPerson(persona);
  }

  @Override
  public void addChannel(ChannelSpec channel) {
    attendance.addChannel(channel);
  }

  @Override
  public void join(String person, String channel) {
    attendance.join(person, channel);
    model.diary.joined(person, channel);
  }

  @Override
  public void leave(String person, String channel) {
    attendance.leave(person, channel);
  }

  @Override
  public Reaction type(String person, String channel, String line) {
    return keyboard.type(person, channel, line);
  }

  @Override
  public Reaction press(String person, Seen message, String label) {
    return presses.press(person, message, label);
  }

  @Override
  public Reaction press(String person, SeenForm form, String label) {
    return presses.press(person, form, label);
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
    keyboard.reply(person, message, text);
  }

  @Override
  public List<Seen> look(String person, String channel) {
    return model.locked(() -> eyes.look(person, channel));
  }

  @Override
  public String directWithBot(String person) {
    return Rooms.directId(person);
  }

  @Override
  public void through(Turnstile turnstile) {
    api.through(turnstile);
    links.through(turnstile);
  }

  @Override
  public List<Happening> happenings() {
    return model.diary.pages();
  }

  @Override
  public void close() {
    links.sockets().halt();
    http.close();
  }
}
