package io.github.drsorchestration.aws.client;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows by which role an account is reached; what was read is believed for a minute. */
final class AccountDirectory {

  private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);

  private final Function<String, Optional<TargetAccount>> accounts;
  private final Supplier<String> ownAccount;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private volatile @Nullable String home;

  private record Known(Optional<AssumedRole> role, Instant until) {}

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
    Known present = known.get(accountId);
    if (present == null || !now.isBefore(present.until())) {
      present = new Known(read(accountId), now.plus(BELIEVED_FOR));
      known.put(accountId, present);
    }
    return present.role();
  }

  void forget(String accountId) {
    known.remove(accountId);
  }

  private Optional<AssumedRole> read(String accountId) {
    Optional<TargetAccount> account = accounts.apply(accountId);
    Optional<AssumedRole> role =
        account.flatMap(it -> it.roleArn().map(arn -> new AssumedRole(arn, it.externalId())));
    if (role.isEmpty() && !accountId.equals(home())) {
      throw new AccessDeniedException(
          "AssumeRole",
          account.isEmpty()
              ? "account " + accountId + " is not registered; register it with its role"
              : "account " + accountId + " has no role; only the home account needs none");
    }
    return role;
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
