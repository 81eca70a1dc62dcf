package dev.peercircles.discord;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Repeats, once, an answer to an interaction whose fate is unknown: somebody is looking at it, and
 * it has three seconds.
 *
 * <p>A first response that Discord took although its answer was lost is refused the second time
 * (40060); that counts as taken. JDA itself would fail everything that follows, and the person
 * would see "thinking…" for a quarter of an hour. A first response refused the first time was given
 * by another process with this token, and stays refused. Later edits may be repeated at will.
 */
final class AnswerWire implements Interceptor {
  private static final Pattern FIRST = Pattern.compile(".*/interactions/[0-9]+/[^/]+/callback");
  private static final Pattern LATER = Pattern.compile(".*/webhooks/[0-9]+/[^/]+/messages/.*");
  private static final Pattern TAKEN = Pattern.compile("\"code\"\\s*:\\s*40060\\b");
  private static final long ENOUGH_OF_A_BODY = 1_024;

  @Inject
  AnswerWire() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    var request = chain.request();
    var path = request.url().encodedPath();
    if (FIRST.matcher(path).matches()) {
      return takenIfRefused(request, twice(chain, request));
    }
    return request.method().equals("PATCH") && LATER.matcher(path).matches()
        ? twice(chain, request).response()
        : chain.proceed(request);
  }

  private record Answer(Response response, boolean second) {}

  private static Answer twice(Chain chain, Request request) throws IOException {
    try {
      var response = chain.proceed(request);
      if (response.code() < 500) {
        return new Answer(response, false);
      }
      response.close();
    } catch (IOException _) {
      // Whether it arrived is unknown; the second attempt tells.
    }
    return new Answer(chain.proceed(request), true);
  }

  private static Response takenIfRefused(Request request, Answer answer) throws IOException {
    var response = answer.response();
    if (!answer.second()
        || response.code() != 400
        || !TAKEN.matcher(response.peekBody(ENOUGH_OF_A_BODY).string()).find()) {
      return response;
    }
    response.close();
    return response
        .newBuilder()
        .request(request)
        .code(204)
        .message("No Content")
        .body(ResponseBody.create("", (MediaType) null))
        .build();
  }
}
