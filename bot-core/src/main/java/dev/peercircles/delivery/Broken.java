package dev.peercircles.delivery;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;

/** What may need repair by a person. */
public sealed interface Broken {

  /** A word for tables and logs; unique for ever. */
  String key();

  /** A circle: the bot may not post into its channel. */
  record OfCircle(CircleId circle) implements Broken {
    @Override
    public String key() {
      return "circle/" + circle;
    }
  }

  /** A channel that is no circle's home, where a plan announces: the bot may not post there. */
  record OfChannel(Home channel) implements Broken {
    @Override
    public String key() {
      return "channel/" + channel.platform().key() + "/" + channel.channel();
    }
  }

  /** A platform: it takes nothing from the bot, whose token is void. */
  record OfPlatform(Platform platform) implements Broken {
    @Override
    public String key() {
      return "platform/" + platform.key();
    }
  }
}
