package io.github.drsorchestration.core.service.plan;

import io.github.drsorchestration.api.execution.JobTags;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.planning.PlanMembers;
import io.github.drsorchestration.core.service.place.PerPlace;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the live instances of a plan's servers, place by place. */
final class ExistingInstances {

  private static final Logger LOG = LoggerFactory.getLogger(ExistingInstances.class);

  private final RecoveryPlan plan;
  private final Map<AccountRegion, List<ProtectionGroup>> groups = new TreeMap<>();
  private final RecoveryService drs;

  ExistingInstances(RecoveryPlan plan, Collection<ProtectionGroup> groups, RecoveryService drs) {
    this.plan = plan;
    this.drs = drs;
    groups.forEach(
        it -> this.groups.computeIfAbsent(it.where(), none -> new ArrayList<>()).add(it));
  }

  PerPlace<ExistingInstance> find(PlaceCalls calls) {
    return calls.each(groups.keySet(), this::in);
  }

  private List<ExistingInstance> in(AccountRegion where) {
    Set<String> servers = servers(where);
    if (servers.isEmpty()) {
      return List.of();
    }
    List<RecoveryInstance> live =
        drs.recoveryInstances(where, servers).stream().filter(it -> it.state().isLive()).toList();
    Map<String, String> executions = executions(where, live);
    return live.stream()
        .map(it -> new ExistingInstance(it, it.jobId().map(executions::get)))
        .toList();
  }

  private Set<String> servers(AccountRegion where) {
    List<ProtectionGroup> here = groups.getOrDefault(where, List.of());
    boolean byTags = here.stream().anyMatch(group -> !group.tagCriteria().isEmpty());
    List<SourceServer> all = byTags ? drs.sourceServers(where) : List.of();
    Set<String> ids = new TreeSet<>();
    for (ProtectionGroup group : here) {
      Set<String> members = new TreeSet<>(group.serverIds());
      all.stream().filter(group::selects).forEach(server -> members.add(server.serverId()));
      members.removeIf(id -> !PlanMembers.launches(plan, group.groupId(), id));
      ids.addAll(members);
    }
    return ids;
  }

  /** The executions by the jobs that they started, as far as DRS still has those. */
  private Map<String, String> executions(AccountRegion where, List<RecoveryInstance> instances) {
    Set<String> jobIds =
        instances.stream()
            .flatMap(it -> it.jobId().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> executions = new HashMap<>();
    if (jobIds.isEmpty()) {
      return executions;
    }
    try {
      for (RecoveryJob job : drs.jobs(where, jobIds)) {
        Optional.ofNullable(job.tags().get(JobTags.EXECUTION))
            .ifPresent(id -> executions.put(job.jobId(), id));
      }
    } catch (ServiceException e) {
      LOG.debug("nothing is known of the jobs in {}", where, e);
    }
    return executions;
  }
}
