package dev.peercircles.discord;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The HTTP client below JDA, taught to do what the courier is asked to do once, once, and to say
 * whether a failed request can have reached Discord.
 *
 * <p>What repeats by itself in JDA 6.5 and OkHttp, and what became of it:
 *
 * <ul>
 *   <li>OkHttp sends again when a pooled connection drops: switched off.
 *   <li>JDA sends again after 502–504, 520–524 and 529, up to four times, and once after a timeout
 *       or a dropped connection. For the courier's requests (posts, edits, threads, and looking for
 *       them) both are switched off here: the status becomes 500, the exception another one.
 *       Discord's nonce would make a repeated post harmless, and an edit or a thread from a message
 *       repeats harmlessly by nature; but whether to repeat is decided where the post's state is
 *       kept.
 *   <li>For answers to interactions ({@link AnswerWire}), commands and people both stay: done
 *       twice, they write the same.
 *   <li>429 in JDA's queue: the courier's requests don't enter it, so a refusal comes back at once.
 * </ul>
 */
final class Wire implements Interceptor {
  private static final Set<Integer> REPEATED_BY_JDA =
      Set.of(502, 503, 504, 520, 521, 522, 523, 524, 529);
  private static final Pattern COURIERS =
      Pattern.compile(".*/channels/[0-9]+/(messages|threads).*");
  private static final long ENOUGH_OF_A_BODY = 4_096;
  private static final Pattern RETRY_AFTER = Pattern.compile("\"retry_after\"\\s*:\\s*([0-9.]+)");
  private static final Pattern GLOBAL = Pattern.compile("\"global\"\\s*:\\s*true");

  /** Who bans an address without saying for how long is not asked again at once. */
  private static final double BANNED_SECONDS = 60;

  private final RateGate gate;
  private final AnswerWire answers;
  private final DiscordTime time;

  @Inject
  Wire(RateGate gate, AnswerWire answers, DiscordTime time) {
    this.gate = gate;
    this.answers = answers;
    this.time = time;
  }

  /** The request certainly did not reach Discord. */
  static final class NotSent extends IOException {
    private static final long serialVersionUID = 1L;

    NotSent(IOException cause) {
      super("no connection: " + cause.getClass().getSimpleName(), cause);
    }
  }

  /** The request may have reached Discord. */
  static final class PerhapsSent extends IOException {
    private static final long serialVersionUID = 1L;

    PerhapsSent(IOException cause) {
      super("no answer: " + cause.getClass().getSimpleName(), cause);
    }
  }

  /** Whether a connection was there, so that the request can have left. */
  private record Connected(AtomicBoolean value) {}

  /** A client for JDA. */
  OkHttpClient.Builder client() {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        // Short, as JDA's own: a connection that the other side gave up is a needless doubt.
        .connectionPool(new ConnectionPool(5, 10, TimeUnit.SECONDS))
        .connectTimeout(Duration.ofSeconds(5))
        .readTimeout(Duration.ofSeconds(10))
        .writeTimeout(Duration.ofSeconds(10))
        .callTimeout(Duration.ofSeconds(20))
        .addInterceptor(this)
        .addInterceptor(answers)
        .addNetworkInterceptor(Wire::connected);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    var connected = new Connected(new AtomicBoolean());
    var request = chain.request().newBuilder().tag(Connected.class, connected).build();
    try {
      return answered(request, chain.proceed(request));
    } catch (IOException e) {
      if (!isCouriers(request)) {
        throw e;
      }
      throw connected.value().get() ? new PerhapsSent(e) : new NotSent(e);
    }
  }

  private static Response connected(Chain chain) throws IOException {
    var connected = chain.request().tag(Connected.class);
    if (connected != null) {
      connected.value().set(true);
    }
    return chain.proceed(chain.request());
  }

  private Response answered(Request request, Response response) throws IOException {
    time.learn(response);
    if (response.code() == 429) {
      return limited(response);
    }
    return isCouriers(request) && REPEATED_BY_JDA.contains(response.code())
        ? response.newBuilder().code(500).build()
        : response;
  }

  /** Header and body may disagree: the longer pause counts. */
  private Response limited(Response response) throws IOException {
    var text = response.peekBody(ENOUGH_OF_A_BODY).string();
    var body = RETRY_AFTER.matcher(text);
    double inBody = body.find() ? Double.parseDouble(body.group(1)) : 0;
    boolean json = String.valueOf(response.header("Content-Type")).contains("json");
    double seconds = Math.max(seconds(response, json ? 1 : BANNED_SECONDS), inBody);
    if (response.header("X-RateLimit-Global") != null || GLOBAL.matcher(text).find() || !json) {
      gate.shut(Duration.ofMillis((long) Math.ceil(seconds * 1_000)));
    }
    return response.newBuilder().header("Retry-After", "" + (long) Math.ceil(seconds)).build();
  }

  private static double seconds(Response response, double otherwise) {
    var header = response.header("Retry-After");
    return header != null && header.matches("[0-9]+(\\.[0-9]+)?")
        ? Double.parseDouble(header)
        : otherwise;
  }

  private static boolean isCouriers(Request request) {
    return COURIERS.matcher(request.url().encodedPath()).matches();
  }
}
