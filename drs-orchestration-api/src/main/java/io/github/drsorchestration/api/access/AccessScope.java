package io.github.drsorchestration.api.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.bounds.Bound;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Copy;
import java.util.Set;

/**
 * What a principal can see and reach at all, whatever its roles allow. What is out of scope does
 * not exist for it. A set that is empty limits nothing.
 *
 * @param accountIds the accounts whose servers it may deal with
 * @param groupIds the protection groups
 * @param planIds the recovery plans, and their executions
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AccessScope(Set<String> accountIds, Set<String> groupIds, Set<String> planIds) {

  /** Everything. */
  public static final AccessScope EVERYTHING = new AccessScope(Set.of(), Set.of(), Set.of());

  public AccessScope {
    accountIds = Copy.sorted("accountIds", accountIds);
    groupIds = Copy.sorted("groupIds", groupIds);
    planIds = Copy.sorted("planIds", planIds);
    Bound.text(TextForm.ACCOUNT_ID, 12).check("accountIds", accountIds);
  }

  public static AccessScope ofAccounts(Set<String> accountIds) {
    return new AccessScope(accountIds, Set.of(), Set.of());
  }

  public static AccessScope ofPlans(Set<String> planIds) {
    return new AccessScope(Set.of(), Set.of(), planIds);
  }

  public boolean isLimited() {
    return !equals(EVERYTHING);
  }

  public boolean hasAccount(String accountId) {
    return accountIds.isEmpty() || accountIds.contains(accountId);
  }

  public boolean hasGroup(String groupId) {
    return groupIds.isEmpty() || groupIds.contains(groupId);
  }

  public boolean hasPlan(String planId) {
    return planIds.isEmpty() || planIds.contains(planId);
  }
}
