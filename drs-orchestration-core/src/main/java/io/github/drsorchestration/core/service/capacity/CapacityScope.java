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
 */
public record CapacityScope(
    List<TargetAccount> accounts, List<ProtectionGroup> groups, Optional<String> region) {

  public CapacityScope {
    accounts = List.copyOf(accounts);
    groups = List.copyOf(groups);
  }

  /** All registered accounts and all groups. */
  public static CapacityScope everything(Ports ports) {
    return new CapacityScope(
        ports.targetAccountStore().listAll(),
        ports.protectionGroupStore().listAll(),
        Optional.empty());
  }

  /** The part of it that these accounts and groups are. */
  public CapacityScope within(Predicate<String> accountIds, Predicate<ProtectionGroup> seen) {
    return new CapacityScope(
        accounts.stream()
            .filter(account -> accountIds.test(account.accountId()))
            .map(account -> withStaging(account, accountIds))
            .toList(),
        groups.stream().filter(seen.and(it -> accountIds.test(it.accountId()))).toList(),
        region);
  }

  private static TargetAccount withStaging(TargetAccount account, Predicate<String> accountIds) {
    return account.toBuilder()
        .stagingAccountIds(account.stagingAccountIds().stream().filter(accountIds).toList())
        .build();
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
    return new CapacityScope(List.of(account), here, region);
  }

  public CapacityScope ofRegion(String wanted) {
    return new CapacityScope(accounts, groups, Optional.of(wanted));
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
