package dev.peercircles.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.ChannelPeople.Profile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Who was looked up in the last ten minutes, and who wasn't there. Thread-safe. */
@Singleton
final class KnownPeople {
  private final Cache<Account, Optional<Profile>> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  @Inject
  KnownPeople() {}

  /** Empty if not looked up; an empty profile if not there. */
  Optional<Optional<Profile>> find(Account account) {
    return Optional.ofNullable(known.getIfPresent(account));
  }

  Optional<Profile> keep(Account account, Optional<Profile> profile) {
    known.put(account, profile);
    return profile;
  }

  void forgetAll() {
    known.invalidateAll();
  }
}
