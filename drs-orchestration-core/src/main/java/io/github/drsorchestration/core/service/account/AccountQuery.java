package io.github.drsorchestration.core.service.account;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.core.service.listing.Texts;
import java.util.Optional;

/**
 * Which accounts are wanted.
 *
 * @param text what the id or the name contains, ignoring case
 * @param region a Region that the account names; one that names none has all
 * @param descending whether the last name comes first
 */
public record AccountQuery(Optional<String> text, Optional<String> region, boolean descending) {

  /** Every account, by name. */
  public static final AccountQuery ALL =
      new AccountQuery(Optional.empty(), Optional.empty(), false);

  boolean matches(TargetAccount account) {
    return text.stream()
            .allMatch(it -> Texts.contains(account.accountId(), account.accountName(), it))
        && region.stream()
            .allMatch(it -> account.regions().isEmpty() || account.regions().contains(it));
  }
}
