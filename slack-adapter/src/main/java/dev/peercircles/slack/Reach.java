package dev.peercircles.slack;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Tells requests that never reached Slack from those that may have: OkHttp asks its network
 * interceptors once a connection stands, and not before.
 */
final class Reach {
  private final AtomicBoolean connected = new AtomicBoolean();

  private Reach() {}

  /** Certainly nothing was sent. */
  static final class NeverSent extends IOException {
    private static final long serialVersionUID = 1;

    NeverSent(IOException cause) {
      super(cause.getClass().getSimpleName(), cause);
    }
  }

  static Response begun(Interceptor.Chain chain) throws IOException {
    var reach = new Reach();
    try {
      return chain.proceed(chain.request().newBuilder().tag(Reach.class, reach).build());
    } catch (IOException e) {
      throw reach.connected.get() ? e : new NeverSent(e);
    }
  }

  static Response connected(Interceptor.Chain chain) throws IOException {
    var reach = chain.request().tag(Reach.class);
    if (reach != null) {
      reach.connected.set(true);
    }
    return chain.proceed(chain.request());
  }
}
