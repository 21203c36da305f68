package io.github.drsorchestration.core.engine.preflight;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.preflight.FindingCode;
import io.github.drsorchestration.api.preflight.Severity;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What has to hold of the waves, and against other executions, before an execution starts. */
final class WaveChecks {

  private final Execution execution;
  private final StartRequest start;
  private final FindingList findings;

  WaveChecks(Execution execution, FindingList findings) {
    this.execution = execution;
    this.start = execution.startRequest();
    this.findings = findings;
  }

  /** What the start names has to be in the plan. */
  void checkSubset(List<WaveMembers> waves) {
    Set<String> names = new HashSet<>();
    Set<String> serverIds = new HashSet<>();
    for (WaveMembers wave : waves) {
      names.add(wave.name());
      serverIds.addAll(wave.servers().keySet());
    }
    for (String name : start.waves()) {
      if (!names.contains(name)) {
        notInPlan("the plan has no wave '" + name + "'");
      }
    }
    for (String serverId : start.serverIds()) {
      if (!serverIds.contains(serverId)) {
        notInPlan("no wave of the plan has server " + serverId);
      }
    }
  }

  private void notInPlan(String message) {
    findings.ofPlan(Severity.BLOCKING, FindingCode.NOT_IN_PLAN, message);
  }

  /** An approver who started the execution cannot approve it. */
  void checkApprovers(Wave wave) {
    boolean nobody =
        wave.approval()
            .filter(policy -> !policy.approvers().isEmpty())
            .filter(policy -> policy.approvers().stream().allMatch(start.by()::isCalled))
            .isPresent();
    if (nobody) {
      findings.ofWave(
          findings.planIsWrong(),
          FindingCode.NO_APPROVER,
          wave.name(),
          "nobody can approve wave '"
              + wave.name()
              + "': "
              + start.by()
              + ", who starts the plan, is its only approver");
    }
  }

  void checkSize(Wave wave, Map<String, AccountRegion> servers, Places places) {
    Map<AccountRegion, Integer> counts = new TreeMap<>();
    servers.values().forEach(where -> counts.merge(where, 1, Integer::sum));
    counts.forEach(
        (where, count) -> {
          Quotas quotas = places.quotas(where);
          String size = "wave '" + wave.name() + "' has " + count + " servers in " + where;
          if (!wave.splitting() && count > quotas.serversPerJob()) {
            findings.ofWave(
                Severity.BLOCKING,
                FindingCode.TOO_MANY_SERVERS,
                wave.name(),
                size + ", a job may have " + quotas.serversPerJob() + ", and splitting is off");
          } else if (count > quotas.serversInAllJobs()) {
            findings.ofWave(
                Severity.INFO,
                FindingCode.QUOTA_WAIT,
                wave.name(),
                size + "; " + quotas.serversInAllJobs() + " can be launched at once");
          }
        });
  }

  /** Tells of a server that another execution holds. */
  void checkHolder(Wave wave, ServerExecution server, String holder) {
    boolean givesWay = Holders.givesWay(execution, holder);
    findings.ofServer(
        givesWay ? Severity.WARNING : Severity.BLOCKING,
        FindingCode.BUSY_IN_EXECUTION,
        wave.name(),
        server.serverId(),
        server.name()
            + " is held by execution "
            + holder
            + (givesWay ? "; it is waited for" : "; wait for its end"));
  }
}
