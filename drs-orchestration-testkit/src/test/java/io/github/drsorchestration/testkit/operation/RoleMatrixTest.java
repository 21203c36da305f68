package io.github.drsorchestration.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.core.operation.DirectInvocation;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.rest.route.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      checkGroupSettings       xxxxx-
      getLaunchSettingsStatus  xxxxx-
      applyLaunchSettings      x-x---
      checkLaunchSettings      xxxxx-
      matchLaunchTargets       xxxxx-
      setLaunchTarget          x-x---
      createRecoveryPlan       x-x---
      getRecoveryPlan          xxxxx-
      updateRecoveryPlan       x-x---
      deleteRecoveryPlan       x-----
      validateRecoveryPlan     xxxxx-
      checkExistingInstances   xxxxx-
      copyRecoveryPlan         x-x---
      compareRecoveryPlan      xxxxx-
      forecastRecoveryPlan     xxxxx-
      forecastPlanDraft        xxxxx-
      listPlanVersions         xxxxx-
      getPlanVersion           xxxxx-
      comparePlanVersions      xxxxx-
      restorePlanVersion       x-x---
      listGroupVersions        xxxxx-
      previewByTags            xxxxx-
      executeByTags            xx-x--
      startExecution           xx-x--
      executeRecoveryPlan      xx-x--
      preflightRecoveryPlan    xxxxx-
      startDisaster            xx-x--
      getDisaster              xxxxx-
      getDisasterReport        xxxxx-
      getExecution             xxxxx-
      getReport                xxxxx-
      getReportPage            xxxxx-
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
      reprotectExecution       xx----
      cleanUpExecution         xx----
      listSourceServers        xxxxx-
      discoverSourceServers    xxxxx-
      getSourceServer          xxxxx-
      getQuotas                xxxxx-
      getLaunchConfiguration   xxxxx-
      updateLaunchConfiguration x-x---
      startReplication         x-x---
      stopReplication          x-----
      retryReplication         x-x---
      disconnectServer         x-----
      deleteServer             x-----
      tagServer                x-x---
      untagServer              x-x---
      listStagingAccounts      xxxxx-
      listExtensibleServers    xxxxx-
      extendServers            x-x---
      findProtectionGaps       xxxxx-
      proposeRecoveryPlan      xxxxx-
      getTagScheme             xxxxx-
      updateTagScheme          x-----
      disconnectInstance       xx----
      deleteInstance           xx----
      getTagSync               xxxxx-
      updateTagSync            x-----
      runTagSync               x-x---
      listSubnets              xxxxx-
      listSecurityGroups       xxxxx-
      listInstanceProfiles     xxxxx-
      listInstanceTypes        xxxxx-
      listAccounts             xxxxx-
      createAccount            x-----
      getAccount               xxxxx-
      updateAccount            x-----
      deleteAccount            x-----
      validateAccount          x-----
      getCapacity              xxxxx-
      getRegionalCapacity      xxxxx-
      getSystemHealth          xxxxx-
      exportConfiguration      x-----
      importConfiguration      x-----
      listRecipients           xxxxx-
      getRecipient             xxxxx-
      addRecipient             x-x---
      updateRecipient          x-x---
      removeRecipient          x-x---
      testRecipient            x-x---
      resendConfirmation       x-x---
      listUndelivered          xxxxx-
      redeliver                xx----
      listSchedules            xxxxx-
      createSchedule           xx----
      getSchedule              xxxxx-
      updateSchedule           xx----
      deleteSchedule           xx----
      listScheduleRuns         xxxxx-
      runScheduleNow           xx-x--
      listDrills               xxxxx-
      startDrill               xx-x--
      getDrill                 xxxxx-
      listTriggers             xxxxx-
      createTrigger            xx----
      getTrigger               xxxxx-
      updateTrigger            xx----
      deleteTrigger            xx----
      listTriggerFirings       xxxxx-
      fireTrigger              xx-x--
      listMaintenanceWindows   xxxxx-
      createMaintenanceWindow  xx----
      getMaintenanceWindow     xxxxx-
      updateMaintenanceWindow  xx----
      deleteMaintenanceWindow  xx----
      getActiveMaintenanceWindows xxxxx-
      listReadiness            xxxxx-
      evaluateReadiness        xxxxx-
      getReadiness             xxxxx-
      getProfile               xxxxx-
      getHealth                xxxxxx
      """;

  private static final Map<String, String> ROWS = rows();

  private static final Set<String> DENIALS = Set.of("NOT_PERMITTED", "NOT_SIGNED_IN");

  private final Office office = new Office();
  private final RestClient client = new RestClient(office);
  private final DirectInvocation direct =
      new DirectInvocation(office.operations, office.simulation.ports().ids());

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
    StringBuilder direct = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    for (Principal caller : callers) {
      direct.append(mayUse(caller, operation) ? 'x' : '-');
      rest.append(mayUseByRest(caller, operation) ? 'x' : '-');
    }

    assertThat(direct).hasToString(ROWS.getOrDefault(operation, "no row"));
    assertThat(rest).hasSameSizeAs(direct).hasToString(direct.toString());
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
    String document =
        "{\"operation\": \"" + operation + "\", \"input\": " + example(operation) + "}";
    String code =
        Office.parse(direct.handle(document, caller, EntryPoint.DIRECT))
            .at("/error/code")
            .asText("");
    assertThat(code).as(document).isNotIn("INVALID_INPUT", "INTERNAL");
    return !DENIALS.contains(code);
  }

  private boolean mayUseByRest(Principal caller, String operation) {
    Route route =
        client.api().routes().all().stream()
            .filter(it -> it.operation().equals(operation))
            .findFirst()
            .orElseThrow();
    RestResponse response = client.send(caller, route, example(operation));
    String code =
        response.body().length == 0 ? "" : RestClient.body(response).path("code").asText();
    assertThat(code).as(route.toString()).isNotIn("INVALID_INPUT", "INTERNAL");
    return !DENIALS.contains(code);
  }

  private JsonNode example(String operation) {
    return office.operations.catalog().find(operation).orElseThrow().input().example();
  }

  private static Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    Arrays.stream(MATRIX.split("\n"))
        .map(line -> line.split(" +"))
        .forEach(row -> rows.put(row[0], row[1]));
    return rows;
  }
}
