package io.github.drsorchestration.server.gameday.surprise;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.input.InputCheck;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong. Without an account, a Region or servers it happens where most servers
 * are, or to every third server.
 *
 * @param kind what goes wrong
 * @param accountId only in this account
 * @param region only in this Region
 * @param serverIds only to these servers
 * @param lasts how long; absent, until it is lifted
 * @param delay how much later things come that come late: a launch, an answer, replication
 */
public record Surprise(
    SurpriseKind kind,
    Optional<String> accountId,
    Optional<String> region,
    Set<String> serverIds,
    Optional<Duration> lasts,
    Optional<Duration> delay) {

  private static final Duration LONGEST = Duration.ofDays(7);

  @SuppressWarnings("NullAway") // a document may lack what the compiler demands
  public Surprise {
    if ((@Nullable Object) kind == null) {
      throw new InvalidValueException("kind", "must be set");
    }
    serverIds = InputCheck.sorted(serverIds);
    lasts.ifPresent(it -> check("lasts", it));
    delay.ifPresent(it -> check("delay", it));
    if (!serverIds.isEmpty() && kind.scope() != SurpriseKind.Scope.SERVERS) {
      throw new InvalidValueException("serverIds", "are not for " + kind);
    }
    if (lasts.isPresent() && kind.onlyAtTheStart()) {
      throw new InvalidValueException("lasts", "is not for " + kind + ", which stays");
    }
  }

  private static void check(String field, Duration value) {
    if (value.compareTo(Duration.ofSeconds(1)) < 0 || value.compareTo(LONGEST) > 0) {
      throw new InvalidValueException(field, "must be from PT1S to P7D, is " + value);
    }
  }

  public static Surprise of(SurpriseKind kind) {
    return new Surprise(
        kind, Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
  }

  public static Surprise of(SurpriseKind kind, String... serverIds) {
    return new Surprise(
        kind,
        Optional.empty(),
        Optional.empty(),
        Set.of(serverIds),
        Optional.empty(),
        Optional.empty());
  }

  public Surprise lasting(Duration duration) {
    return new Surprise(kind, accountId, region, serverIds, Optional.of(duration), delay);
  }

  /** How much later, as it says or as is usual. */
  public Duration delayOrUsual() {
    return delay.orElse(kind.usualDelay());
  }

  public boolean isIn(AccountRegion where) {
    return accountId.stream().allMatch(where.accountId()::equals)
        && region.stream().allMatch(where.region()::equals);
  }
}
