package io.github.drsorchestration.core.service.account;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.RegionSource;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** In which Regions accounts are used. */
public final class AccountPlaces {

  private final List<ProtectionGroup> groups;
  private final RegionSource regions;

  /**
   * @param groups the groups, whose Regions are used whatever their accounts say
   * @param regions the Regions of an account that names none
   */
  public AccountPlaces(Collection<ProtectionGroup> groups, RegionSource regions) {
    this.groups = List.copyOf(groups);
    this.regions = regions;
  }

  /** The Regions where an account has to answer: those that it names, and those of its groups. */
  public SortedSet<AccountRegion> needed(TargetAccount account) {
    SortedSet<AccountRegion> places = new TreeSet<>();
    account.regions().forEach(it -> places.add(new AccountRegion(account.accountId(), it)));
    groups.stream()
        .filter(group -> group.accountId().equals(account.accountId()))
        .forEach(group -> places.add(group.where()));
    return places;
  }

  /** These, and for an account that names no Regions all that it may use. */
  public SortedSet<AccountRegion> all(TargetAccount account) {
    SortedSet<AccountRegion> places = needed(account);
    if (account.regions().isEmpty()) {
      regions
          .regions(account)
          .forEach(it -> places.add(new AccountRegion(account.accountId(), it)));
    }
    return places;
  }
}
