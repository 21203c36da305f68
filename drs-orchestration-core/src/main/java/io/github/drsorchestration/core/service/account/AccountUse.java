package io.github.drsorchestration.core.service.account;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.Ports;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who needs an account. What is stored is read once, however many accounts are asked about. */
public final class AccountUse {

  private final List<ProtectionGroup> groups;
  private final List<TargetAccount> accounts;
  private final Predicate<ProtectionGroup> seesGroup;
  private final Predicate<String> seesAccount;

  private AccountUse(
      List<ProtectionGroup> groups,
      List<TargetAccount> accounts,
      Predicate<ProtectionGroup> seesGroup,
      Predicate<String> seesAccount) {
    this.groups = groups;
    this.accounts = accounts;
    this.seesGroup = seesGroup;
    this.seesAccount = seesAccount;
  }

  static AccountUse of(Ports ports) {
    return new AccountUse(
        ports.protectionGroupStore().listAll(),
        ports.targetAccountStore().listAll(),
        group -> true,
        account -> true);
  }

  /** The same for a reader who sees a part of the groups and accounts: others have no name. */
  public AccountUse shownTo(
      Predicate<ProtectionGroup> readersGroups, Predicate<String> readersAccounts) {
    return new AccountUse(groups, accounts, readersGroups, readersAccounts);
  }

  /** Something that needs the account, such as {@code protection group 'Databases'}. */
  public Optional<String> of(String accountId) {
    return groups.stream()
        .filter(group -> group.accountId().equals(accountId))
        .findFirst()
        .map(this::named)
        .or(
            () ->
                accounts.stream()
                    .filter(it -> it.stagingAccountIds().contains(accountId))
                    .findFirst()
                    .map(this::named));
  }

  private String named(ProtectionGroup group) {
    return seesGroup.test(group)
        ? "protection group '" + group.name() + "'"
        : "a protection group of others";
  }

  private String named(TargetAccount account) {
    return (seesAccount.test(account.accountId())
            ? "account " + account.accountId()
            : "an account of others")
        + ", whose servers it replicates";
  }
}
