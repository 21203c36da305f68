package io.github.drsorchestration.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.OperationResult;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cell by cell: which role may use which operation. The expectation is written by hand. */
class RoleMatrixTest {

  /** Admin, RecoveryManager, PlanManager, Operator, ReadOnly, nobody; x may, - may not. */
  private static final String MATRIX =
      """
      listProtectionGroups     xxxxx-
      listRecoveryPlans        xxxxx-
      listExecutions           xxxxx-
      createProtectionGroup    x-x---
      getProtectionGroup       xxxxx-
      updateProtectionGroup    x-x---
      deleteProtectionGroup    x-----
      resolveProtectionGroup   xxxxx-
      getGroupImpact           xxxxx-
      createRecoveryPlan       x-x---
      getRecoveryPlan          xxxxx-
      updateRecoveryPlan       x-x---
      deleteRecoveryPlan       x-----
      validateRecoveryPlan     xxxxx-
      checkExistingInstances   xxxxx-
      copyRecoveryPlan         x-x---
      compareRecoveryPlan      xxxxx-
      startExecution           xx-x--
      executeRecoveryPlan      xx-x--
      preflightRecoveryPlan    xxxxx-
      startDisaster            xx-x--
      getDisaster              xxxxx-
      getDisasterReport        xxxxx-
      getExecution             xxxxx-
      getReport                xxxxx-
      getAllowedActions        xxxxx-
      listEvents               xxxxx-
      getJobLogs               xxxxx-
      getRecoveryInstances     xxxxx-
      getTerminationStatus     xxxxx-
      deleteExecution          xx----
      deleteExecutionsById     xx----
      deleteExecutions         xx----
      pauseExecution           xx----
      resumeExecution          xx----
      cancelExecution          xx----
      approveExecution         xx----
      denyExecution            xx----
      retryExecution           xx----
      skipExecution            xx----
      relaunchExecution        xx----
      extendExecution          xx----
      terminateInstances       xx----
      listSourceServers        xxxxx-
      getSourceServer          xxxxx-
      getQuotas                xxxxx-
      getProfile               xxxxx-
      getHealth                xxxxxx
      """;

  private static final Map<String, String> ROWS = rows();

  private final Office office = new Office();

  static Stream<String> operations() {
    return new Office().operations.catalog().all().stream().map(Operation::name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void an_operation_is_for_the_roles_of_its_row(String operation) {
    List<Principal> callers =
        Stream.concat(
                Role.STANDARD.stream().map(role -> Principal.of(Actor.of(role.name()), role)),
                Stream.of(Principal.ANONYMOUS))
            .toList();
    StringBuilder row = new StringBuilder();
    for (Principal caller : callers) {
      row.append(mayUse(caller, operation) ? 'x' : '-');
    }

    assertThat(row).hasToString(ROWS.getOrDefault(operation, "no row"));
  }

  @Test
  void every_row_is_of_an_operation() {
    assertThat(ROWS.keySet()).isSubsetOf(operations().toList());
  }

  @Test
  void without_a_role_nothing_can_be_done_but_looking_at_oneself() {
    Principal nobody = Principal.of(Actor.of("nora"));

    assertThat(operations().filter(operation -> mayUse(nobody, operation)))
        .containsExactly("getProfile", "getHealth");
  }

  private boolean mayUse(Principal caller, String operation) {
    String example =
        office.operations.catalog().find(operation).orElseThrow().input().example().toString();
    OperationResult result = office.call(caller, operation, example);
    return !(result instanceof OperationResult.Failed failed
        && (failed.error().code() == ErrorCode.NOT_PERMITTED
            || failed.error().code() == ErrorCode.NOT_SIGNED_IN));
  }

  private static Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    Arrays.stream(MATRIX.split("\n"))
        .map(line -> line.split(" +"))
        .forEach(row -> rows.put(row[0], row[1]));
    return rows;
  }
}
