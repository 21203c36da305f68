package io.github.drsorchestration.benchmarks.operations;

import java.util.List;

/**
 * An operation on a desk as it was furnished.
 *
 * @param operation its name
 * @param input its input, in which the quotes are single ones
 */
record Case(String operation, String input) {

  private static final String GROUP =
      """
      {'groupId': '%s', 'name': 'Group %s', 'accountId': '111122223333', 'region': 'eu-west-1',
       'tagCriteria': {'tier': 'new'}%s}
      """;
  private static final String PLAN =
      """
      {'planId': '%s', 'name': 'Plan %s', 'waves': [{'name': 'only', 'groupIds': ['%s']}]%s}
      """;

  static final List<Case> READS =
      List.of(
          new Case("listProtectionGroups", "{}"),
          new Case("getProtectionGroup", "{'groupId': '" + Desk.GROUP + "'}"),
          new Case("listRecoveryPlans", "{}"),
          new Case("getRecoveryPlan", "{'planId': '" + Desk.PLAN + "'}"),
          new Case("listExecutions", "{}"),
          new Case("getExecution", "{'executionId': '" + Desk.EXECUTION + "'}"),
          new Case("listEvents", "{'executionId': '" + Desk.EXECUTION + "'}"),
          new Case("getReport", "{'executionId': '" + Desk.EXECUTION + "'}"));

  static final List<Case> WRITES =
      List.of(
          new Case("createProtectionGroup", GROUP.formatted("new", "new", "")),
          new Case("updateProtectionGroup", GROUP.formatted("spare", "other", ", 'version': 1")),
          new Case("createRecoveryPlan", PLAN.formatted("new", "new", "spare", "")),
          new Case(
              "updateRecoveryPlan", PLAN.formatted("idle", "other", "spare", ", 'version': 1")),
          new Case("deleteRecoveryPlan", "{'planId': 'idle'}"),
          new Case("startExecution", "{'planId': 'idle', 'kind': 'DRILL'}"),
          new Case("deleteExecution", "{'executionId': '" + Desk.EXECUTION + "'}"));
}
