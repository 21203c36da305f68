package io.github.drsorchestration.core.operation.catalog.account;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.execution.request.AllowedAction;
import io.github.drsorchestration.core.operation.CallContext;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An account as a caller may see it.
 *
 * @param accountId twelve digits
 * @param accountName what people call it
 * @param roleArn the role to assume
 * @param externalId handed over when the role is assumed; shown to those who may manage accounts
 * @param regions the Regions in use; empty means every Region of the account
 * @param stagingAccountIds the accounts that replicate for it
 * @param validated whether it could be used when it was last tried
 * @param lastValidated when that was
 * @param version to be sent with a change
 * @param allowed what the caller may do with it now, and why not
 */
public record AccountView(
    String accountId,
    Optional<String> accountName,
    Optional<String> roleArn,
    Optional<String> externalId,
    Set<String> regions,
    Set<String> stagingAccountIds,
    boolean validated,
    Optional<Instant> lastValidated,
    long version,
    Actions allowed) {

  /**
   * What can be done with an account.
   *
   * @param update to change it
   * @param delete to forget it
   * @param validate to try whether it can be used
   */
  public record Actions(AllowedAction update, AllowedAction delete, AllowedAction validate) {

    static Actions of(CallContext call, Optional<String> usedBy) {
      if (!mayManage(call)) {
        AllowedAction no =
            AllowedAction.no("it takes the permission " + Permission.MANAGE_ACCOUNTS);
        return new Actions(no, no, no);
      }
      return new Actions(
          AllowedAction.YES,
          usedBy.map(it -> AllowedAction.no("it is used by " + it)).orElse(AllowedAction.YES),
          AllowedAction.YES);
    }
  }

  /**
   * @param usedBy what needs the account
   */
  static AccountView of(TargetAccount account, CallContext call, Optional<String> usedBy) {
    return new AccountView(
        account.accountId(),
        account.accountName(),
        account.roleArn(),
        account.externalId().filter(it -> mayManage(call)),
        account.regions(),
        account.stagingAccountIds(),
        account.validated(),
        account.lastValidated(),
        account.version(),
        Actions.of(call, usedBy));
  }

  private static boolean mayManage(CallContext call) {
    return call.principal().has(Permission.MANAGE_ACCOUNTS);
  }

  /** Like that of an account, without what only some may see. */
  @Override
  public String toString() {
    return "account " + accountId;
  }
}
