package io.github.drsorchestration.core.service.configuration;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import java.time.Instant;
import java.util.List;

/**
 * Everything that is stored, without its history: two stores with the same contents give the same
 * document, apart from the moment.
 *
 * @param schemaVersion the form of this document
 * @param exportedAt when it was written
 * @param leftOut what it does not have, for those who are to read it
 * @param accounts the accounts by id, without their external ids
 * @param groups the protection groups by id
 * @param plans the recovery plans by id
 */
public record Configuration(
    int schemaVersion,
    Instant exportedAt,
    List<String> leftOut,
    List<TargetAccount> accounts,
    List<ProtectionGroup> groups,
    List<RecoveryPlan> plans) {

  /** What every export leaves out. */
  static final List<String> LEFT_OUT =
      List.of(
          "accounts[].externalId: it is a secret; set it again after an import elsewhere",
          "accounts[].validated and lastValidated: an import elsewhere says nothing of access",
          "version, createdDate, createdBy, lastModifiedDate, lastModifiedBy: each store has its"
              + " own",
          "executions: they are records, not configuration");

  public Configuration {
    leftOut = List.copyOf(leftOut);
    accounts = List.copyOf(accounts);
    groups = List.copyOf(groups);
    plans = List.copyOf(plans);
  }
}
