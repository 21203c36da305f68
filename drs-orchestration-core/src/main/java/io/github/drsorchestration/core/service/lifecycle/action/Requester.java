package io.github.drsorchestration.core.service.lifecycle.action;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.core.service.server.ServerAccess;
import java.util.function.Predicate;

/**
 * What exists for the one who asks. What else needs a server is not named.
 *
 * @param servers the servers and groups
 * @param plans the plans
 * @param executions the executions
 * @param accounts the accounts, by id
 */
public record Requester(
    ServerAccess servers,
    Predicate<RecoveryPlan> plans,
    Predicate<Execution> executions,
    Predicate<String> accounts) {

  /** One for whom everything exists. */
  public static final Requester OF_EVERYTHING =
      new Requester(ServerAccess.EVERYTHING, plan -> true, execution -> true, account -> true);
}
