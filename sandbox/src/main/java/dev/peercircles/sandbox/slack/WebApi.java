package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Turnstile;
import dev.peercircles.sandbox.wire.HttpCall;
import dev.peercircles.sandbox.wire.HttpReply;
import dev.peercircles.sandbox.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes HTTP requests in: finds the method, checks the token, lets planned faults happen.
 * Thread-safe.
 */
final class WebApi {
  private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);
  private static final String API = "/api/";
  private final Model model;
  private final Map<String, ApiMethod> methods;
  private final FileMethods files;
  private final Answers answers;
  private final Faults faults;
  private final SlackWorkspace.Tokens tokens;
  private final Wiretap tap;
  private final Optional<Pace> pace;
  private volatile boolean revoked;
  private volatile Turnstile turnstile = Turnstile.OPEN;
  private final List<String> calls = new ArrayList<>();
  private final List<String> tooEarly = new CopyOnWriteArrayList<>();

  WebApi(
      Model model,
      Map<String, ApiMethod> methods,
      FileMethods files,
      Answers answers,
      Faults faults,
      SlackWorkspace.Tokens tokens,
      Wiretap tap) {
    this.model = model;
    this.methods = Map.copyOf(methods);
    this.files = files;
    this.answers = answers;
    this.faults = faults;
    this.tokens = tokens;
    this.tap = tap;
    this.pace = model.spec.paced() ? Optional.of(new Pace(model.stamps::now)) : Optional.empty();
  }

  List<String> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  List<String> tooEarly() {
    return List.copyOf(tooEarly);
  }

  /** From now on the bot's token opens nothing. */
  void revoke() {
    revoked = true;
  }

  void through(Turnstile next) {
    turnstile = next;
  }

  HttpReply handle(HttpCall http) {
    try {
      if (http.path().startsWith(API)) {
        Call call = Call.read(http.path().substring(API.length()), http);
        return faulty(call.method(), call.toString(), () -> paced(call));
      }
      if (http.path().startsWith(FileMethods.UPLOADS)) {
        return faulty("upload", "upload of " + http.body().length, () -> files.take(http));
      }
      String id = http.path().replaceFirst(".*/", "");
      String log = "response_url " + http.bodyText();
      return faulty("response_url", log, () -> answers.toUrl(id, Json.read(http.bodyText())));
    } catch (JacksonException e) {
      return HttpReply.json(200, Json.object().put("ok", false).put("error", "invalid_json"));
    } catch (RuntimeException e) {
      LOG.error("The simulated Slack broke at {}", http.path(), e);
      return HttpReply.text(500, "text/plain", "the simulator broke: " + e);
    }
  }

  private interface Work {
    HttpReply done();
  }

  private HttpReply faulty(String method, String log, Work work) {
    synchronized (calls) {
      calls.add(log);
    }
    Turnstile passed = turnstile;
    if (!passed.arrives(method)) {
      return HttpReply.dropped();
    }
    HttpReply reply = met(method, work);
    return passed.leaves(method) ? reply : HttpReply.dropped();
  }

  private HttpReply met(String method, Work work) {
    Optional<Fault> fault = faults.take(method);
    if (fault.isEmpty()) {
      return work.done();
    }
    return switch (fault.get()) {
      case Fault.Status(int status) -> HttpReply.text(status, "text/html", "<html>error</html>");
      case Fault.RateLimited(Duration wait) -> rateLimited(wait, refusal("ratelimited"));
      case Fault.RateLimitedOtherwise(Duration wait, Duration inBody) ->
          rateLimited(wait, refusal("ratelimited").put("retry_after", inBody.toSeconds()));
      case Fault.Error(String code) -> HttpReply.json(200, refusal(code));
      case Fault.LostRequest() -> HttpReply.dropped();
      case Fault.LostAnswer() -> {
        work.done();
        yield HttpReply.dropped();
      }
      case Fault.Late(Duration by) -> {
        pause(by);
        yield work.done();
      }
      case Fault.Vanished() -> vanished(work.done());
    };
  }

  private HttpReply vanished(HttpReply done) {
    var answer = Json.read(new String(done.body(), java.nio.charset.StandardCharsets.UTF_8));
    model.locked(() -> {
      model
          .messages
          .find(Json.text(answer, "channel"), Json.text(answer, "ts"))
          .ifPresent(model::delete);
      return done;
    });
    return done;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpReply paced(Call call) {
    return pace.flatMap(limits -> limits.mustWait(call))
        .map(wait -> {
          tooEarly.add(call.method());
          return rateLimited(wait, refusal("ratelimited"));
        })
        .orElseGet(() -> answer(call));
  }

  private static HttpReply rateLimited(Duration wait, ObjectNode body) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return HttpReply.json(429, body).with("Retry-After", String.valueOf(seconds));
  }

  private HttpReply answer(Call call) {
    ObjectNode answer = Json.object().put("ok", true);
    try {
      answer.setAll(model.locked(() -> body(call)));
    } catch (Refused refused) {
      answer = refusal(refused.code());
      if (!refused.details().isEmpty()) {
        answer.putObject("response_metadata").set("messages", Json.strings(refused.details()));
      }
    }
    tap.answered(call.method(), answer);
    return HttpReply.json(200, answer).with("x-oauth-scopes", Scopes.granted(model));
  }

  private ObjectNode body(Call call) {
    ApiMethod method =
        Optional.ofNullable(methods.get(call.method()))
            .orElseThrow(() -> new Refused("unknown_method"));
    authorise(call);
    Scopes.require(model, method.scope());
    return method.body().apply(call);
  }

  private void authorise(Call call) {
    if (revoked && call.token().equals(tokens.bot())) {
      throw new Refused("token_revoked");
    }
    boolean wantsAppToken = call.method().startsWith("apps.");
    if (call.token().isEmpty()) {
      throw new Refused("not_authed");
    }
    if (!call.token().equals(tokens.bot()) && !call.token().equals(tokens.app())) {
      throw new Refused("invalid_auth");
    }
    if (wantsAppToken != call.token().equals(tokens.app())) {
      throw new Refused("not_allowed_token_type");
    }
  }

  private ObjectNode refusal(String code) {
    ObjectNode refusal = Json.object().put("ok", false);
    int colon = code.indexOf(':');
    if (colon < 0) {
      return refusal.put("error", code);
    }
    return refusal
        .put("error", code.substring(0, colon))
        .put("needed", code.substring(colon + 1))
        .put("provided", Scopes.granted(model));
  }
}
