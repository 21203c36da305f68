package io.github.drsorchestration.aws.client;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.AccessDeniedException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The roles by which accounts are reached, cached for a minute. */
final class AccountDirectory {

  private static final Duration CACHED_FOR = Duration.ofMinutes(1);

  private final Function<String, Optional<TargetAccount>> accounts;
  private final Supplier<String> ownAccount;
  private final InstantSource clock;
  private final Map<String, Cached> cache = new ConcurrentHashMap<>();
  private volatile @Nullable String home;

  private record Cached(Optional<AssumedRole> role, Instant until) {}

  AccountDirectory(
      Function<String, Optional<TargetAccount>> accounts,
      Optional<String> home,
      Supplier<String> ownAccount,
      InstantSource clock) {
    this.accounts = accounts;
    this.home = home.orElse(null);
    this.ownAccount = ownAccount;
    this.clock = clock;
  }

  /** The role to assume; none for the home account. */
  Optional<AssumedRole> roleOf(String accountId) {
    Instant now = clock.instant();
    Cached present = cache.get(accountId);
    if (present == null || !now.isBefore(present.until())) {
      present = new Cached(read(accountId), now.plus(CACHED_FOR));
      cache.put(accountId, present);
    }
    return present.role();
  }

  void forget(String accountId) {
    cache.remove(accountId);
  }

  private Optional<AssumedRole> read(String accountId) {
    if (accountId.equals(home())) {
      return Optional.empty();
    }
    TargetAccount account =
        accounts
            .apply(accountId)
            .orElseThrow(
                () ->
                    denied(
                        "account "
                            + accountId
                            + " is not registered; register its role"
                            + unlessHome()));
    String role =
        account
            .roleArn()
            .orElseThrow(
                () -> denied("account " + accountId + " has no role; register one" + unlessHome()));
    return Optional.of(new AssumedRole(role, account.externalId()));
  }

  /** The caller may be in another account than it believes to be. */
  private String unlessHome() {
    return " (only the home account, " + home() + ", needs none)";
  }

  private static AccessDeniedException denied(String why) {
    return new AccessDeniedException("AssumeRole", why, Reason.NOT_REGISTERED, null, null);
  }

  private String home() {
    String present = home;
    if (present == null) {
      present = ownAccount.get();
      home = present;
    }
    return present;
  }
}
