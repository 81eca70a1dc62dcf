package dev.peercircles.circles;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Channels of Slack and who is in them, as a test sets them up. */
public final class FakeChannelPeople implements ChannelPeople {
  private final Map<String, Profile> profiles = new LinkedHashMap<>();
  private final Map<String, List<String>> channels = new LinkedHashMap<>();

  /** Somebody with an account; a zone as profiles have it, or {@code ""}. */
  public FakeChannelPeople profile(String account, String name, String zone) {
    var inZone = Optional.of(zone).filter(z -> !z.isEmpty()).map(ZoneId::of);
    profiles.put(account, new Profile(new Account(platform(), account), name, inZone));
    return this;
  }

  public FakeChannelPeople joins(String channel, String account) {
    channels.computeIfAbsent(channel, c -> new ArrayList<>()).add(account);
    return this;
  }

  public FakeChannelPeople leaves(String channel, String account) {
    channels.computeIfAbsent(channel, c -> new ArrayList<>()).remove(account);
    return this;
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  @Override
  public List<Profile> in(Home home) {
    return channels.getOrDefault(home.channel(), List.of()).stream()
        .flatMap(a -> of(new Account(platform(), a)).stream())
        .toList();
  }

  @Override
  public Optional<Profile> of(Account account) {
    return Optional.ofNullable(profiles.get(account.id()));
  }
}
