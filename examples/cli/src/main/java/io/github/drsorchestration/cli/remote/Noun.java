package io.github.drsorchestration.cli.remote;

import java.util.List;
import java.util.Optional;

/**
 * What a server has a list of.
 *
 * @param name the command that shows it
 * @param description what the command does
 * @param list the operation that lists all; or shows the one thing, if nothing has an id
 * @param get the operation that shows one
 * @param id the field that names one
 * @param columns what a list shows of each
 */
record Noun(
    String name,
    String description,
    String list,
    Optional<String> get,
    String id,
    List<String> columns) {

  private static final List<Noun> ALL =
      List.of(
          of(
              "plans",
              "List recovery plans, or show one.",
              "listRecoveryPlans getRecoveryPlan planId",
              "Plan=/planId, Name=/name, Groups=/overview/groups,"
                  + " Last=/overview/lastExecution/status,"
                  + " Started=/overview/lastExecution/createdAt"),
          of(
              "groups",
              "List protection groups, or show one.",
              "listProtectionGroups getProtectionGroup groupId",
              "Group=/groupId, Name=/name, Account=/accountId, Region=/region,"
                  + " Used by=/overview/usedBy"),
          of(
              "accounts",
              "List the accounts whose servers are recovered, or show one.",
              "listAccounts getAccount accountId",
              "Account=/accountId, Name=/accountName, Regions=/regions, Validated=/validated,"
                  + " Last=/lastValidated"),
          of(
              "executions",
              "List executions, the newest first, or show one.",
              "listExecutions getExecution executionId",
              "Execution=/executionId, Status=/status, Kind=/kind, Started=/createdAt,"
                  + " Plan=/planName, By=/by"),
          of(
              "schedules",
              "List schedules with their next and last runs, or show one.",
              "listSchedules getSchedule scheduleId",
              "Schedule=/schedule/scheduleId, Name=/schedule/name, Plan=/schedule/planId,"
                  + " Does=/schedule/what, Next=/nextRun, Last=/lastRun/state"),
          of(
              "drills",
              "List drills that are attended to, the newest first, or show one.",
              "listDrills getDrill executionId",
              "Execution=/executionId, State=/state, Plan=/planId, Started=/startedAt,"
                  + " Outcome=/summary/status, RTO=/summary/rto"),
          of(
              "triggers",
              "List the triggers by which alarms start plans, or show one.",
              "listTriggers getTrigger triggerId",
              "Trigger=/triggerId, Name=/name, Plan=/planId, Kind=/kind, Source=/source,"
                  + " Enabled=/enabled"),
          of(
              "windows",
              "List maintenance windows, or show one.",
              "listMaintenanceWindows getMaintenanceWindow windowId",
              "Window=/windowId, Name=/name, Begins=/begins/cron, From=/startsAt, Until=/endsAt,"
                  + " Lasts=/lasts"),
          of(
              "servers",
              "List the source servers of an account and Region, or show one.",
              "listSourceServers getSourceServer serverId",
              "Server=/serverId, Name=/name, Replication=/replicationState, Lag=/lag,"
                  + " Last launch=/lastLaunchResult"),
          of(
              "recipients",
              "List who is told of plans, or show one.",
              "listRecipients getRecipient recipientId",
              "Recipient=/recipientId, Mail=/mail, Webhook=/webhook, State=/state,"
                  + " Plans=/planIds"),
          of(
              "readiness",
              "List plans with what their last evaluations found, or show that of one.",
              "listReadiness getReadiness planId",
              "Plan=/planId, Name=/planName, Status=/status, Findings=/findings,"
                  + " Evaluated=/evaluatedAt"),
          of("whoami", "Show who is signed in, and what they may do.", "getProfile", ""),
          of("health", "Show whether the stores and DRS answer.", "getSystemHealth", ""));

  static List<Noun> all() {
    return ALL;
  }

  static Noun executions() {
    return ALL.stream().filter(it -> it.name().equals("executions")).findFirst().orElseThrow();
  }

  private static Noun of(String name, String description, String operations, String columns) {
    String[] words = operations.split(" ", -1);
    return new Noun(
        name,
        description,
        words[0],
        words.length > 1 ? Optional.of(words[1]) : Optional.empty(),
        words.length > 2 ? words[2] : "",
        List.of(columns.split(", ", -1)));
  }
}
