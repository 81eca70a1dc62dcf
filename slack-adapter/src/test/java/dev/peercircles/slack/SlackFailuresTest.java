package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import dev.peercircles.delivery.DeliveryFailure;
import java.net.SocketTimeoutException;
import java.time.Duration;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failures that the simulated Slack can't raise. */
class SlackFailuresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5|{\"ok\":false,\"error\":\"ratelimited\",\"retry_after\":40}|PT40S",
        "50|{\"ok\":false,\"retry_after\":4}|PT50S",
        "nonsense|{\"retry_after\":2.5}|PT2.5S",
        "nonsense|<html>1015</html>|PT30S",
        "7|[]|PT7S"
      })
  void shouldTakeTheLargerOfHeaderAndBody(String header, String body, Duration pause) {
    assertThat(SlackFailures.of(answer(429, header, body)))
        .isInstanceOfSatisfying(
            DeliveryFailure.TryLater.class, f -> assertThat(f.pause()).isEqualTo(pause));
  }

  @Test
  void shouldTakeALimitThatDoesNotComeFromTheMethodForOneOfEverything() {
    assertThat(SlackFailures.of(answer(429, "5", "<html>1015</html>")))
        .isEqualTo(
            new DeliveryFailure.TryLater(
                Duration.ofSeconds(5), "HTTP 429", DeliveryFailure.Why.LIMITED_EVERYWHERE));
    assertThat(SlackFailures.of(answer(429, "5", "{\"ok\":false,\"error\":\"ratelimited\"}")))
        .isEqualTo(new DeliveryFailure.TryLater(Duration.ofSeconds(5), "HTTP 429"));
  }

  @Test
  void shouldReadACodeThatComesWithAStatus() {
    assertThat(SlackFailures.of(answer(403, "", "{\"ok\":false,\"error\":\"invalid_auth\"}")))
        .isEqualTo(
            new DeliveryFailure.Forbidden(
                "invalid_auth", SlackCodes.TOKEN, DeliveryFailure.Extent.PLATFORM));
    assertThat(SlackFailures.of(answer(404, "", "<html/>")))
        .isInstanceOf(DeliveryFailure.Forbidden.class);
  }

  @Test
  void shouldNotKnowWhatItCannotRead() {
    assertThat(SlackFailures.of(new com.google.gson.JsonSyntaxException("secret words")))
        .isEqualTo(new DeliveryFailure.Unknown("unreadable answer: JsonSyntaxException"));
    assertThat(SlackFailures.of(new SocketTimeoutException("timeout")))
        .isEqualTo(new DeliveryFailure.Unknown("lost on the way: SocketTimeoutException"));
  }

  private static SlackApiException answer(int status, String header, String body) {
    var response =
        new Response.Builder()
            .request(new Request.Builder().url("http://127.0.0.1/").build())
            .protocol(Protocol.HTTP_1_1)
            .code(status)
            .message("no")
            .header("Retry-After", header)
            .build();
    return new SlackApiException(response, body);
  }
}
