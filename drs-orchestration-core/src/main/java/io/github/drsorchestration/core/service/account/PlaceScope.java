package io.github.drsorchestration.core.service.account;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which accounts and Regions are meant.
 *
 * @param accountIds these accounts; none means all that are registered or have groups
 * @param regions these Regions; none means all that the accounts use
 * @param visible the accounts that exist for the one who asks
 */
public record PlaceScope(Set<String> accountIds, Set<String> regions, Predicate<String> visible) {

  public PlaceScope {
    accountIds = Set.copyOf(accountIds);
    regions = Set.copyOf(regions);
  }

  /** The places. One that is named by both its account and its Region need not be in use. */
  public SortedSet<AccountRegion> places(Ports ports) {
    List<ProtectionGroup> groups = ports.protectionGroupStore().listAll();
    AccountPlaces used = new AccountPlaces(groups, ports.regionSource());
    SortedSet<AccountRegion> places = new TreeSet<>();
    groups.forEach(group -> places.add(group.where()));
    for (TargetAccount account : ports.targetAccountStore().listAll()) {
      if (isMeant(account.accountId())) {
        places.addAll(used.all(account));
      }
    }
    for (String accountId : accountIds) {
      regions.forEach(region -> places.add(new AccountRegion(accountId, region)));
    }
    places.removeIf(where -> !isMeant(where.accountId()) || !isMeantRegion(where.region()));
    return places;
  }

  private boolean isMeant(String accountId) {
    return visible.test(accountId) && (accountIds.isEmpty() || accountIds.contains(accountId));
  }

  private boolean isMeantRegion(String region) {
    return regions.isEmpty() || regions.contains(region);
  }
}
