package io.github.drsorchestration.core.service.capacity;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.server.AccountRegion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much room an account has in all its Regions, together with the accounts that replicate for
 * it.
 *
 * @param accountId the account
 * @param accountName its name
 * @param stagingAccountIds the accounts that replicate for it
 * @param status that of the Region with the least room
 * @param replicatingServers servers that replicate, against the quotas of all these accounts
 * @param sourceServers all servers of the account itself
 * @param growth that of the Region that will be full first
 */
public record AccountCapacity(
    String accountId,
    Optional<String> accountName,
    Set<String> stagingAccountIds,
    CapacityStatus status,
    Usage replicatingServers,
    Usage sourceServers,
    Optional<Growth> growth) {

  private static final Comparator<Growth> FULL_FIRST =
      Comparator.comparing(growth -> growth.daysUntilFull().orElse(Long.MAX_VALUE));

  static AccountCapacity of(TargetAccount account, Collection<PlaceSurvey> places, Instant now) {
    Map<String, List<PlaceSurvey>> pools = new TreeMap<>();
    List<Usage> sourceServers = new ArrayList<>();
    for (PlaceSurvey place : places) {
      if (counts(account, place.where())) {
        pools.computeIfAbsent(place.where().region(), none -> new ArrayList<>()).add(place);
      }
      if (place.where().accountId().equals(account.accountId())) {
        sourceServers.add(place.sourceServers());
      }
    }
    Usage replicating =
        Usage.sideBySide(pools.values().stream().map(AccountCapacity::replicating).toList());
    Usage all = Usage.sideBySide(sourceServers);
    return new AccountCapacity(
        account.accountId(),
        account.accountName(),
        account.stagingAccountIds(),
        CapacityStatus.worst(List.of(replicating.status(), all.status())),
        replicating,
        all,
        pools.values().stream().flatMap(pool -> growth(pool, now).stream()).min(FULL_FIRST));
  }

  private static boolean counts(TargetAccount account, AccountRegion where) {
    return where.accountId().equals(account.accountId())
        || account.stagingAccountIds().contains(where.accountId());
  }

  private static Usage replicating(List<PlaceSurvey> pool) {
    return Usage.together(pool.stream().map(PlaceSurvey::replicating).toList());
  }

  private static Optional<Growth> growth(List<PlaceSurvey> pool, Instant now) {
    List<Instant> additions = pool.stream().flatMap(it -> it.additions().stream()).toList();
    return Growth.of(additions, replicating(pool), now);
  }
}
