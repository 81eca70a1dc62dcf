package dev.peercircles.delivery;

import dev.peercircles.circles.Platform;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A platform in memory that does wrong as it is told, once for each telling. */
public final class FakePlatform implements ChatPlatform {
  private final Platform platform;
  private final Deque<Trouble> troubles = new ArrayDeque<>();
  private final Deque<Sighting> sightings = new ArrayDeque<>();
  private final Map<Integer, Dispatch> visible = new LinkedHashMap<>();
  private final List<PostId> asked = new ArrayList<>();
  private int looks;
  private boolean onlyHomes;
  private Runnable whenAsked = () -> {};

  private record Trouble(boolean posts, Outcome outcome) {}

  public FakePlatform(Platform platform) {
    this.platform = platform;
  }

  /** The next message is posted, but nobody learns it. */
  public void acceptAndDrop() {
    troubles.add(new Trouble(true, new DeliveryFailure.Unknown("timeout")));
  }

  /** The next message is not posted, and nobody learns it. */
  public void loseRequest() {
    troubles.add(new Trouble(false, new DeliveryFailure.Unknown("timeout")));
  }

  /** The next request is answered like this, and nothing is posted. */
  public void answer(DeliveryFailure failure) {
    troubles.add(new Trouble(false, failure));
  }

  /** From now on only posts into channels go wrong. */
  public void answerOnlyHomes() {
    onlyHomes = true;
  }

  /** Runs this whenever it is asked to send or to look. */
  public void whenAsked(Runnable action) {
    whenAsked = action;
  }

  /** Nothing that was planned goes wrong any more. */
  public void heal() {
    troubles.clear();
  }

  /** The next look brings this, whatever stands there. */
  public void see(Sighting sighting) {
    sightings.add(sighting);
  }

  /** Requests to send so far, by post. */
  public List<PostId> asked() {
    return List.copyOf(asked);
  }

  /** What everybody sees, in order. */
  public List<Dispatch> visible() {
    return List.copyOf(visible.values());
  }

  public int looks() {
    return looks;
  }

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public Outcome send(Dispatch dispatch) {
    whenAsked.run();
    asked.add(dispatch.id());
    var trouble =
        onlyHomes && !(dispatch.address() instanceof Address.ToHome) ? null : troubles.poll();
    if (trouble == null) {
      return new Outcome.Delivered(post(dispatch));
    }
    if (trouble.posts()) {
      post(dispatch);
    }
    return trouble.outcome();
  }

  private Receipt post(Dispatch dispatch) {
    if (dispatch.address() instanceof Address.InPlaceOf(var original)) {
      return original;
    }
    visible.put(visible.size(), dispatch);
    return receipt(visible.size() - 1);
  }

  private static Receipt receipt(int place) {
    return new Receipt("C0EMBERLIN", "m" + place);
  }

  @Override
  public Sighting lookFor(Dispatch dispatch, Instant from, Predicate<Receipt> others) {
    whenAsked.run();
    looks++;
    var told = sightings.poll();
    return told != null
        ? told
        : visible.entrySet().stream()
            .filter(e -> e.getValue().id().equals(dispatch.id()))
            .<Sighting>map(e -> new Sighting.Found(receipt(e.getKey())))
            .findFirst()
            .orElseGet(Sighting.Absent::new);
  }
}
