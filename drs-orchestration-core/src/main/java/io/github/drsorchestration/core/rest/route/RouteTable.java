package io.github.drsorchestration.core.rest.route;

import static io.github.drsorchestration.core.rest.route.Route.creates;
import static io.github.drsorchestration.core.rest.route.Route.delete;
import static io.github.drsorchestration.core.rest.route.Route.get;
import static io.github.drsorchestration.core.rest.route.Route.page;
import static io.github.drsorchestration.core.rest.route.Route.post;
import static io.github.drsorchestration.core.rest.route.Route.put;
import static io.github.drsorchestration.core.rest.route.Route.starts;

import java.util.List;
import java.util.stream.Stream;

/** Every route there can be, in an order for people. */
final class RouteTable {

  private static final String EXECUTION = "/executions/{executionId}";

  private static final String RECIPIENT = "/notifications/recipients/{recipientId}";
  private static final String SCHEDULE = "/schedules/{scheduleId}";
  private static final String TRIGGER = "/triggers/{triggerId}";
  private static final String WINDOW = "/maintenance-windows/{windowId}";

  private static final List<Route> GROUPS =
      List.of(
          get("/protection-groups", "listProtectionGroups"),
          creates("/protection-groups", "createProtectionGroup", "/protection-groups/{groupId}"),
          get("/protection-groups/{id}", "getProtectionGroup"),
          put("/protection-groups/{id}", "updateProtectionGroup"),
          delete("/protection-groups/{id}", "deleteProtectionGroup"),
          post("/protection-groups/resolve", "resolveProtectionGroup"),
          post("/protection-groups/{id}/impact", "getGroupImpact"),
          post("/protection-groups/{id}/settings-check", "checkGroupSettings"),
          get("/protection-groups/{id}/launch-settings", "getLaunchSettingsStatus"),
          post("/protection-groups/{id}/launch-settings/apply", "applyLaunchSettings"),
          post("/protection-groups/{id}/launch-settings/check", "checkLaunchSettings"),
          get("/protection-groups/{id}/versions", "listGroupVersions"));

  private static final List<Route> PLANS =
      List.of(
          get("/recovery-plans", "listRecoveryPlans"),
          creates("/recovery-plans", "createRecoveryPlan", "/recovery-plans/{planId}"),
          get("/recovery-plans/{id}", "getRecoveryPlan"),
          put("/recovery-plans/{id}", "updateRecoveryPlan"),
          delete("/recovery-plans/{id}", "deleteRecoveryPlan"),
          starts("/recovery-plans/{id}/execute", "executeRecoveryPlan", EXECUTION),
          get("/recovery-plans/{id}/check-existing-instances", "checkExistingInstances"),
          post("/recovery-plans/validate", "validateRecoveryPlan"),
          post("/recovery-plans/forecast", "forecastPlanDraft"),
          post("/recovery-plans/{id}/compare", "compareRecoveryPlan"),
          post("/recovery-plans/{id}/preflight", "preflightRecoveryPlan"),
          get("/recovery-plans/{id}/forecast", "forecastRecoveryPlan"),
          creates("/recovery-plans/{id}/copy", "copyRecoveryPlan", "/recovery-plans/{planId}"),
          get("/recovery-plans/{id}/versions", "listPlanVersions"),
          get("/recovery-plans/{id}/versions/{planVersion}", "getPlanVersion"),
          get("/recovery-plans/{id}/versions/compare", "comparePlanVersions"),
          post("/recovery-plans/{id}/versions/{planVersion}/restore", "restorePlanVersion"),
          post("/recovery-plans/by-tags/preview", "previewByTags"),
          post("/recovery-plans/by-tags/propose", "proposeRecoveryPlan"),
          starts("/recovery-plans/by-tags/execute", "executeByTags", "/disasters/{disasterId}"));

  private static final List<Route> EXECUTIONS =
      List.of(
          get("/executions", "listExecutions"),
          starts("/executions", "startExecution", EXECUTION),
          delete("/executions", "deleteExecutions").answering(),
          post("/executions/delete", "deleteExecutionsById"),
          get("/executions/{id}", "getExecution"),
          delete("/executions/{id}", "deleteExecution"),
          starts("/executions/{id}/pause", "pauseExecution", EXECUTION),
          starts("/executions/{id}/resume", "resumeExecution", EXECUTION),
          starts("/executions/{id}/cancel", "cancelExecution", EXECUTION),
          starts("/executions/{id}/approve", "approveExecution", EXECUTION),
          starts("/executions/{id}/deny", "denyExecution", EXECUTION),
          starts("/executions/{id}/retry", "retryExecution", EXECUTION),
          starts("/executions/{id}/skip", "skipExecution", EXECUTION),
          starts("/executions/{id}/relaunch", "relaunchExecution", EXECUTION),
          starts("/executions/{id}/extend", "extendExecution", EXECUTION),
          starts(
              "/executions/{id}/terminate-instances",
              "terminateInstances",
              EXECUTION + "/termination-status"),
          starts("/executions/{id}/reprotect", "reprotectExecution", EXECUTION),
          starts("/executions/{id}/clean-up", "cleanUpExecution", EXECUTION),
          get("/executions/{id}/termination-status", "getTerminationStatus"),
          get("/executions/{id}/job-logs", "getJobLogs"),
          get("/executions/{id}/events", "listEvents"),
          get("/executions/{id}/report", "getReport"),
          page("/executions/{id}/report.html", "getReportPage", "html"),
          get("/executions/{id}/recovery-instances", "getRecoveryInstances"),
          get("/executions/{id}/allowed-actions", "getAllowedActions"));

  private static final List<Route> DISASTERS =
      List.of(
          starts("/disasters", "startDisaster", "/disasters/{disasterId}"),
          get("/disasters/{id}", "getDisaster"),
          get("/disasters/{id}/report", "getDisasterReport"));

  private static final List<Route> AUTOMATION =
      List.of(
          get("/schedules", "listSchedules"),
          creates("/schedules", "createSchedule", SCHEDULE),
          get(SCHEDULE, "getSchedule"),
          put(SCHEDULE, "updateSchedule"),
          delete(SCHEDULE, "deleteSchedule"),
          get(SCHEDULE + "/runs", "listScheduleRuns"),
          starts(SCHEDULE + "/run", "runScheduleNow", SCHEDULE + "/runs"),
          get("/drills", "listDrills"),
          starts("/drills", "startDrill", "/drills/{executionId}"),
          get("/drills/{executionId}", "getDrill"),
          get("/triggers", "listTriggers"),
          creates("/triggers", "createTrigger", TRIGGER),
          get(TRIGGER, "getTrigger"),
          put(TRIGGER, "updateTrigger"),
          delete(TRIGGER, "deleteTrigger"),
          get(TRIGGER + "/firings", "listTriggerFirings"),
          starts(TRIGGER + "/fire", "fireTrigger", TRIGGER + "/firings"),
          get("/maintenance-windows", "listMaintenanceWindows"),
          creates("/maintenance-windows", "createMaintenanceWindow", WINDOW),
          get("/maintenance-windows/active", "getActiveMaintenanceWindows"),
          get(WINDOW, "getMaintenanceWindow"),
          put(WINDOW, "updateMaintenanceWindow"),
          delete(WINDOW, "deleteMaintenanceWindow"),
          get("/readiness", "listReadiness"),
          post("/recovery-plans/{id}/readiness", "evaluateReadiness"),
          get("/recovery-plans/{id}/readiness", "getReadiness"));

  private static final List<Route> DRS =
      List.of(
          get("/drs/source-servers", "listSourceServers"),
          get("/drs/discovery", "discoverSourceServers"),
          get("/drs/source-servers/{id}", "getSourceServer"),
          get("/drs/source-servers/{id}/launch-configuration", "getLaunchConfiguration"),
          put("/drs/source-servers/{id}/launch-configuration", "updateLaunchConfiguration"),
          post("/drs/source-servers/start-replication", "startReplication"),
          post("/drs/source-servers/stop-replication", "stopReplication"),
          post("/drs/source-servers/retry-replication", "retryReplication"),
          post("/drs/source-servers/disconnect", "disconnectServer"),
          post("/drs/source-servers/delete", "deleteServer"),
          post("/drs/source-servers/tag", "tagServer"),
          post("/drs/source-servers/untag", "untagServer"),
          post("/drs/recovery-instances/disconnect", "disconnectInstance"),
          post("/drs/recovery-instances/delete", "deleteInstance"),
          get("/drs/staging-accounts", "listStagingAccounts"),
          get("/drs/staging-accounts/{stagingAccountId}/servers", "listExtensibleServers"),
          post("/drs/staging-accounts/{stagingAccountId}/extend", "extendServers"),
          get("/drs/protection-gaps", "findProtectionGaps"),
          post("/drs/source-servers/match-launch-targets", "matchLaunchTargets"),
          put("/drs/source-servers/{id}/launch-target", "setLaunchTarget"),
          get("/drs/quotas", "getQuotas"),
          get("/drs/capacity", "getCapacity"),
          get("/drs/capacity/regional", "getRegionalCapacity"),
          post("/drs/tag-sync", "runTagSync"));

  private static final List<Route> ACCOUNTS =
      List.of(
          get("/accounts", "listAccounts"),
          creates("/accounts", "createAccount", "/accounts/{accountId}"),
          get("/accounts/{accountId}", "getAccount"),
          put("/accounts/{accountId}", "updateAccount"),
          delete("/accounts/{accountId}", "deleteAccount"),
          post("/accounts/{accountId}/validate", "validateAccount"));

  private static final List<Route> EC2 =
      List.of(
          get("/ec2/subnets", "listSubnets"),
          get("/ec2/security-groups", "listSecurityGroups"),
          get("/ec2/instance-profiles", "listInstanceProfiles"),
          get("/ec2/instance-types", "listInstanceTypes"));

  private static final List<Route> CONFIGURATION =
      List.of(
          get("/config/export", "exportConfiguration"),
          post("/config/import", "importConfiguration"),
          get("/config/tag-sync", "getTagSync"),
          put("/config/tag-sync", "updateTagSync"),
          get("/config/tag-scheme", "getTagScheme"),
          put("/config/tag-scheme", "updateTagScheme"),
          get("/config/health", "getSystemHealth"));

  private static final List<Route> NOTIFICATIONS =
      List.of(
          get("/notifications/recipients", "listRecipients"),
          creates("/notifications/recipients", "addRecipient", RECIPIENT),
          get("/notifications/recipients/{id}", "getRecipient"),
          put("/notifications/recipients/{id}", "updateRecipient"),
          delete("/notifications/recipients/{id}", "removeRecipient"),
          post("/notifications/recipients/{id}/test", "testRecipient"),
          post("/notifications/recipients/{id}/resend-confirmation", "resendConfirmation"),
          get("/notifications/undelivered", "listUndelivered"),
          starts(
              "/notifications/undelivered/{id}/redeliver",
              "redeliver",
              "/notifications/undelivered"));

  private static final List<Route> USERS_AND_HEALTH =
      List.of(get("/users/profile", "getProfile"), get("/health", "getHealth"));

  static final List<Route> ALL =
      Stream.of(
              GROUPS,
              PLANS,
              EXECUTIONS,
              DISASTERS,
              AUTOMATION,
              DRS,
              ACCOUNTS,
              EC2,
              CONFIGURATION,
              NOTIFICATIONS,
              USERS_AND_HEALTH)
          .flatMap(List::stream)
          .toList();

  private RouteTable() {}
}
