package io.github.drsorchestration.benchmarks.operations;

import java.util.List;
import java.util.function.IntFunction;

/**
 * An operation on a desk as it was furnished.
 *
 * @param operation its name
 * @param input its input in each turn, in which the quotes are single ones
 */
record Case(String operation, IntFunction<String> input) {

  private static final String GROUP =
      """
      {'groupId': '%s', 'name': '%s', 'accountId': '111122223333', 'region': 'eu-west-1',
       'tagCriteria': {'tier': 'new'}%s}
      """;
  private static final String PLAN =
      """
      {'planId': '%s', 'name': '%s', 'waves': [{'name': 'only', 'groupIds': ['spare']}]%s}
      """;

  private static final String ONE_EXECUTION = "{'executionId': '" + Desk.EXECUTION + "'}";

  static final List<Case> READS =
      List.of(
          read("listProtectionGroups", "{}"),
          read("getProtectionGroup", "{'groupId': '" + Desk.GROUP + "'}"),
          read("listRecoveryPlans", "{}"),
          read("getRecoveryPlan", "{'planId': '" + Desk.PLAN + "'}"),
          read("listExecutions", "{}"),
          read("getExecution", ONE_EXECUTION),
          read("listEvents", ONE_EXECUTION),
          read("getReport", ONE_EXECUTION));

  /** Each turn leaves the desk fit for the next one: it changes a version, or uses up an id. */
  static final List<Case> WRITES =
      List.of(
          new Case(
              "createProtectionGroup", turn -> GROUP.formatted("new-" + turn, "New " + turn, "")),
          new Case(
              "updateProtectionGroup",
              turn -> GROUP.formatted("spare", "Spare " + turn, version(turn))),
          new Case("createRecoveryPlan", turn -> PLAN.formatted("new-" + turn, "New " + turn, "")),
          new Case(
              "updateRecoveryPlan", turn -> PLAN.formatted("idle", "Idle " + turn, version(turn))),
          new Case("deleteRecoveryPlan", turn -> "{'planId': 'plan-" + turn + "'}"),
          new Case("startExecution", turn -> "{'planId': 'idle', 'kind': 'DRILL'}"),
          new Case("deleteExecution", turn -> "{'executionId': 'more-" + turn + "'}"));

  static Case read(String operation, String input) {
    return new Case(operation, turn -> input);
  }

  private static String version(int turn) {
    return ", 'version': " + (turn + 1);
  }
}
