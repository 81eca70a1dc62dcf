package dev.peercircles.delivery;

import dev.peercircles.circles.Platform;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** A platform in memory that does wrong as it is told, once for each telling. */
public final class FakePlatform implements ChatPlatform {
  private final Platform platform;
  private final Deque<Trouble> troubles = new ArrayDeque<>();
  private final Deque<Sighting> sightings = new ArrayDeque<>();
  private final Map<Integer, Dispatch> visible = new LinkedHashMap<>();
  private final List<PostId> asked = new ArrayList<>();
  private int looks;
  private final Set<Integer> gone = new HashSet<>();
  private int losing;
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

  /** The next so many messages are taken and lost at once. */
  public void takeAndLose(int times) {
    losing = times;
  }

  /** Somebody deletes what stands at this place. */
  public void delete(int place) {
    gone.add(place);
  }

  /** What was lost or deleted comes to stand there again. */
  public void bringBack() {
    gone.clear();
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
    return visible.keySet().stream()
        .filter(place -> !gone.contains(place))
        .map(place -> Objects.requireNonNull(visible.get(place)))
        .toList();
  }

  public int looks() {
    return looks;
  }

  @Override
  public Platform platform() {
    return platform;
  }

  @Override
  public boolean losesWhatItTook() {
    return platform == Platform.SLACK;
  }

  @Override
  public Outcome send(Dispatch dispatch) {
    whenAsked.run();
    asked.add(dispatch.id());
    var trouble =
        onlyHomes && !(dispatch.address() instanceof Address.ToHome) ? null : troubles.poll();
    if (trouble == null) {
      return refersToNothing(dispatch.address())
          ? new DeliveryFailure.Gone("message_not_found")
          : new Outcome.Delivered(post(dispatch));
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
    if (losing > 0) {
      losing--;
      gone.add(visible.size());
    }
    visible.put(visible.size(), dispatch);
    return receipt(visible.size() - 1);
  }

  private boolean refersToNothing(Address address) {
    var to =
        switch (address) {
          case Address.Below(var parent) -> parent;
          case Address.InPlaceOf(var original) -> original;
          case Address.ToHome _, Address.ToPerson _ -> new Receipt("", "");
        };
    return gone.stream().map(FakePlatform::receipt).anyMatch(to::equals);
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
            .filter(e -> e.getValue().id().equals(dispatch.id()) && !gone.contains(e.getKey()))
            .<Sighting>map(e -> new Sighting.Found(receipt(e.getKey())))
            .findFirst()
            .orElseGet(Sighting.Absent::new);
  }
}
