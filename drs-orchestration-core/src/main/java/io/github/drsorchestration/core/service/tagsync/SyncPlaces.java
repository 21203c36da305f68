package io.github.drsorchestration.core.service.tagsync;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Where tags are synchronized. */
final class SyncPlaces {

  private SyncPlaces() {}

  /**
   * The places of groups, and those that accounts and settings name, within what the settings
   * allow. An account in which neither a group nor a Region is named has no place.
   */
  static Set<AccountRegion> of(
      TagSyncSettings settings,
      Collection<ProtectionGroup> groups,
      Collection<TargetAccount> accounts) {
    Set<AccountRegion> places = new TreeSet<>();
    groups.forEach(group -> places.add(group.where()));
    for (TargetAccount account : accounts) {
      Set<String> regions = account.regions().isEmpty() ? settings.regions() : account.regions();
      regions.forEach(region -> places.add(new AccountRegion(account.accountId(), region)));
    }
    for (String accountId : settings.accountIds()) {
      settings.regions().forEach(region -> places.add(new AccountRegion(accountId, region)));
    }
    places.removeIf(
        where ->
            !allows(settings.accountIds(), where.accountId())
                || !allows(settings.regions(), where.region()));
    return places;
  }

  private static boolean allows(Set<String> limits, String value) {
    return limits.isEmpty() || limits.contains(value);
  }
}
