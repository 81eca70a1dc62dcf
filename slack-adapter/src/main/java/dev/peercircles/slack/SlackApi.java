package dev.peercircles.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** Slack's Web API through its SDK, with the settings that its traps ask for. Thread-safe. */
@Singleton
final class SlackApi implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofSeconds(10);
  private static final Duration ALL = Duration.ofSeconds(20);

  private final SlackSettings settings;
  private final Slack slack;

  @Inject
  SlackApi(SlackSettings settings) {
    this(settings, READ);
  }

  SlackApi(SlackSettings settings, Duration read) {
    this.settings = settings;
    this.slack = Slack.getInstance(config(settings), new SlackHttpClient(http(read)));
  }

  private static SlackConfig config(SlackSettings settings) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.apiUrl());
    // With statistics on, the SDK calls auth.test before other methods to learn the team.
    config.setStatsEnabled(false);
    config.getMethodsConfig().setStatsEnabled(false);
    return config;
  }

  /** OkHttp would post a second time by itself when a pooled connection drops. */
  private static OkHttpClient http(Duration read) {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .connectTimeout(CONNECT)
        .readTimeout(read)
        .writeTimeout(read)
        .callTimeout(ALL)
        .addInterceptor(Reach::begun)
        .addNetworkInterceptor(Reach::connected)
        .build();
  }

  Slack slack() {
    return slack;
  }

  /** The bot's methods. */
  MethodsClient bot() {
    return slack.methods(settings.botToken());
  }

  @Override
  public void close() throws Exception {
    slack.close();
  }
}
