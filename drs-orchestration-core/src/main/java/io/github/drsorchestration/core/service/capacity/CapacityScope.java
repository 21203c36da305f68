package io.github.drsorchestration.core.service.capacity;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.RegionSource;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.service.account.AccountPlaces;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Whose capacity is wanted.
 *
 * @param accounts accounts, with all their Regions
 * @param groups groups, with the places where they are
 * @param region the only Region that is wanted
 * @param staging the accounts that count for those whose servers they replicate, as DRS says,
 *     though they are not registered as such
 */
public record CapacityScope(
    List<TargetAccount> accounts,
    List<ProtectionGroup> groups,
    Optional<String> region,
    Predicate<String> staging) {

  /** A scope in which registered accounts count for others, and no other ones. */
  public CapacityScope(
      List<TargetAccount> accounts, List<ProtectionGroup> groups, Optional<String> region) {
    this(accounts, groups, region, none -> false);
  }

  public CapacityScope {
    accounts = List.copyOf(accounts);
    groups = List.copyOf(groups);
  }

  /** All registered accounts and all groups. */
  public static CapacityScope everything(Ports ports) {
    return new CapacityScope(
        ports.targetAccountStore().listAll(),
        ports.protectionGroupStore().listAll(),
        Optional.empty(),
        any -> true);
  }

  /** The part of it that these accounts and groups are. */
  public CapacityScope within(Predicate<String> accountIds, Predicate<ProtectionGroup> seen) {
    return new CapacityScope(
        accounts.stream()
            .filter(account -> accountIds.test(account.accountId()))
            .map(account -> withStaging(account, accountIds))
            .toList(),
        groups.stream().filter(seen.and(it -> accountIds.test(it.accountId()))).toList(),
        region,
        staging.and(accountIds));
  }

  private static TargetAccount withStaging(TargetAccount account, Predicate<String> accountIds) {
    return account.toBuilder()
        .stagingAccountIds(account.stagingAccountIds().stream().filter(accountIds).toList())
        .build();
  }

  /** With accounts that replicate for others, by the account that they replicate for. */
  CapacityScope withStaging(Map<String, Set<String>> found) {
    List<TargetAccount> more =
        allAccounts().stream()
            .map(
                account ->
                    account.toBuilder()
                        .addAllStagingAccountIds(
                            found.getOrDefault(account.accountId(), Set.of()).stream()
                                .filter(staging)
                                .toList())
                        .build())
            .filter(it -> isRegistered(it.accountId()) || !it.stagingAccountIds().isEmpty())
            .toList();
    return new CapacityScope(more, groups, region, staging);
  }

  private boolean isRegistered(String accountId) {
    return accounts.stream().anyMatch(it -> it.accountId().equals(accountId));
  }

  /** One account only, which need not be registered. */
  public CapacityScope ofAccount(String accountId) {
    TargetAccount account =
        accounts.stream()
            .filter(it -> it.accountId().equals(accountId))
            .findFirst()
            .orElseGet(() -> unregistered(accountId));
    List<ProtectionGroup> here =
        groups.stream().filter(it -> it.accountId().equals(accountId)).toList();
    return new CapacityScope(List.of(account), here, region, staging);
  }

  public CapacityScope ofRegion(String wanted) {
    return new CapacityScope(accounts, groups, Optional.of(wanted), staging);
  }

  /** The registered accounts, and those of groups that are not. */
  Collection<TargetAccount> allAccounts() {
    Map<String, TargetAccount> all = new TreeMap<>();
    groups.forEach(it -> all.put(it.accountId(), unregistered(it.accountId())));
    accounts.forEach(it -> all.put(it.accountId(), it));
    return all.values();
  }

  SortedSet<AccountRegion> places(RegionSource regions) {
    AccountPlaces places = new AccountPlaces(groups, regions);
    SortedSet<AccountRegion> all = new TreeSet<>();
    groups.forEach(group -> all.add(group.where()));
    for (TargetAccount account : accounts) {
      for (AccountRegion where : places.all(account)) {
        all.add(where);
        account.stagingAccountIds().forEach(id -> all.add(new AccountRegion(id, where.region())));
      }
    }
    region.ifPresent(wanted -> all.removeIf(where -> !where.region().equals(wanted)));
    return all;
  }

  private static TargetAccount unregistered(String accountId) {
    return TargetAccount.builder().accountId(accountId).build();
  }
}
