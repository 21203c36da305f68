package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.engine.edge.Claims;
import io.github.drsorchestration.core.planning.PlanMembers;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import io.github.drsorchestration.core.service.lifecycle.action.Requester;
import io.github.drsorchestration.core.service.lifecycle.action.TagChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What needs servers: read once, however many servers are asked about. */
final class ServerNeeds {

  private final List<ProtectionGroup> groups;
  private final List<RecoveryPlan> plans;
  private final Claims claims;
  private final Map<String, String> holders;
  private final ExecutionStore executions;
  private final Requester caller;

  private ServerNeeds(Ports ports, Set<String> serverIds, Requester caller) {
    this.groups = ports.protectionGroupStore().listAll();
    this.plans = ports.recoveryPlanStore().listAll();
    this.claims = new Claims(ports.serverClaims(), ports.executionStore());
    this.holders = holders(serverIds);
    this.executions = ports.executionStore();
    this.caller = caller;
  }

  static ServerNeeds of(Ports ports, Set<String> serverIds, Requester caller) {
    return new ServerNeeds(ports, serverIds, caller);
  }

  private Map<String, String> holders(Set<String> serverIds) {
    return serverIds.isEmpty() ? Map.of() : claims.holders(serverIds);
  }

  /** What has begun to hold these servers since the others were read. */
  Map<String, Obstacle> heldNow(Set<String> serverIds) {
    Map<String, Obstacle> held = new TreeMap<>();
    holders(serverIds).forEach((serverId, id) -> held.put(serverId, heldBy(id)));
    return held;
  }

  List<Obstacle> launchers(TargetFacts facts) {
    return facts.launchers().stream()
        .map(
            it ->
                caller.accounts().test(it.accountId())
                    ? "account " + it.accountId() + " " + it.fact()
                    : "an account of others launches it, or may do so")
        .map(text -> new Obstacle(Obstacle.Code.LAUNCHED_ELSEWHERE, text))
        .toList();
  }

  /** Whether the server exists for the caller. */
  boolean shows(SourceServer server) {
    List<ProtectionGroup> owners = owners(server);
    List<ProtectionGroup> seen = owners.stream().filter(caller.servers().visible()).toList();
    return caller.servers().allows(owners, seen);
  }

  List<Obstacle> groupsAndPlans(SourceServer server) {
    List<Obstacle> needs = new ArrayList<>();
    for (ProtectionGroup group : owners(server)) {
      needs.add(new Obstacle(Obstacle.Code.IN_GROUP, "is a member of " + named(group)));
    }
    for (RecoveryPlan plan : plansOf(server)) {
      needs.add(new Obstacle(Obstacle.Code.IN_PLAN, "is launched by " + named(plan)));
    }
    return needs;
  }

  /** The plans that would no longer launch a server whose tags change like this. */
  List<Obstacle> plansLeft(SourceServer server, TagChange change) {
    SourceServer changed = server.toBuilder().tags(change.applied(server.tags())).build();
    List<RecoveryPlan> kept = plansOf(changed);
    return plansOf(server).stream()
        .filter(plan -> !kept.contains(plan))
        .map(
            plan ->
                new Obstacle(
                    Obstacle.Code.IN_PLAN, "would no longer be launched by " + named(plan)))
        .toList();
  }

  private List<RecoveryPlan> plansOf(SourceServer server) {
    List<ProtectionGroup> owners = owners(server);
    return plans.stream()
        .filter(
            plan ->
                owners.stream()
                    .anyMatch(it -> PlanMembers.launches(plan, it.groupId(), server.serverId())))
        .toList();
  }

  Optional<Obstacle> execution(SourceServer server) {
    return Optional.ofNullable(holders.get(server.serverId())).map(this::heldBy);
  }

  private Obstacle heldBy(String executionId) {
    return new Obstacle(Obstacle.Code.IN_EXECUTION, "is held by " + named(executionId));
  }

  private List<ProtectionGroup> owners(SourceServer server) {
    return groups.stream().filter(group -> group.selects(server)).toList();
  }

  private String named(ProtectionGroup group) {
    return caller.servers().visible().test(group)
        ? "protection group '" + group.name() + "'"
        : "a protection group of others";
  }

  private String named(RecoveryPlan plan) {
    return caller.plans().test(plan)
        ? "recovery plan '" + plan.name() + "'"
        : "a recovery plan of others";
  }

  private String named(String executionId) {
    Optional<Execution> execution = executions.find(executionId);
    return execution.filter(caller.executions().negate()).isPresent()
        ? "an execution of others"
        : "execution "
            + executionId
            + execution.map(it -> " of plan '" + it.plan().name() + "'").orElse("");
  }
}
