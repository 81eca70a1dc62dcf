package dev.peercircles.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GatewayPingEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.internal.JDAImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts a connection whose heartbeats Discord answers no more; JDA then connects again and resumes.
 * JDA by itself says CONNECTED until it has missed several, which takes up to two minutes.
 */
final class Heartbeats extends ListenerAdapter {
  private static final Logger log = LoggerFactory.getLogger(Heartbeats.class);

  /** Discord wants a heartbeat every 41.25 s, and answers within moments. */
  static final Duration USUAL = Duration.ofSeconds(50);

  /** How often to look within the limit: so much of it may be added. */
  static final int LOOKS = 10;

  private final Duration limit;
  private final AtomicLong heard = new AtomicLong(System.nanoTime());
  private final CountDownLatch over = new CountDownLatch(1);

  Heartbeats(Duration limit) {
    this.limit = limit;
  }

  @Override
  public void onGatewayPing(GatewayPingEvent event) {
    heard.set(System.nanoTime());
  }

  /** Watches until told to end. */
  void watch(JDA jda) {
    heard.set(System.nanoTime());
    Thread.ofVirtual().name("discord-heartbeats").start(() -> watchOn(jda));
  }

  void end() {
    over.countDown();
  }

  private void watchOn(JDA jda) {
    try {
      while (!over.await(limit.toMillis() / LOOKS, TimeUnit.MILLISECONDS)) {
        if (jda.getStatus() != JDA.Status.CONNECTED) {
          // What has no connection has no heartbeat; the next one has the whole limit.
          heard.set(System.nanoTime());
        } else if (System.nanoTime() - heard.get() > limit.toNanos()) {
          log.warn("Discord has been silent for {}: connecting again", limit);
          cut(jda);
          heard.set(System.nanoTime());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without good-byes, which nobody would hear: waiting for them would take longer still. */
  private static void cut(JDA jda) {
    try {
      var raw = ((JDAImpl) jda).getClient().socket.getSocket();
      if (raw != null) {
        raw.close();
      }
    } catch (IOException e) {
      log.info("the silent connection closed badly: {}", e.getClass().getSimpleName());
    }
  }
}
