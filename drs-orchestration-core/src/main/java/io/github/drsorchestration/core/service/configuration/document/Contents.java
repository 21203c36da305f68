package io.github.drsorchestration.core.service.configuration.document;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import java.util.List;

/**
 * What a document has.
 *
 * @param accounts its accounts
 * @param groups its protection groups
 * @param plans its recovery plans, whose groups may be given by name
 */
public record Contents(
    List<Entry<TargetAccount>> accounts,
    List<Entry<ProtectionGroup>> groups,
    List<Entry<RecoveryPlan>> plans) {

  public Contents {
    accounts = List.copyOf(accounts);
    groups = List.copyOf(groups);
    plans = List.copyOf(plans);
  }
}
