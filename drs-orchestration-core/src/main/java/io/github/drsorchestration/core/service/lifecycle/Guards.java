package io.github.drsorchestration.core.service.lifecycle;

import static io.github.drsorchestration.api.server.ReplicationState.DISCONNECTED;
import static io.github.drsorchestration.api.server.ReplicationState.STALLED;
import static io.github.drsorchestration.api.server.ReplicationState.STOPPED;

import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.lifecycle.action.ActionRequest;
import io.github.drsorchestration.core.service.lifecycle.action.ActionTarget;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle.Code;
import io.github.drsorchestration.core.service.lifecycle.action.ObstacleOverride;
import io.github.drsorchestration.core.service.lifecycle.action.ServerAction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what stands in the way of an action: what DRS would refuse, and what it would not. */
final class Guards {

  /** What concerns only what DRS keeps of a server here, whoever replicates it. */
  private static final Set<ServerAction> OF_THE_RECORD =
      EnumSet.of(ServerAction.DELETE_SERVER, ServerAction.TAG_SERVER, ServerAction.UNTAG_SERVER);

  private final ActionRequest request;
  private final ServerNeeds needs;
  private final TargetNames names;

  Guards(ActionRequest request, ServerNeeds needs, List<TargetFacts> facts) {
    this.request = request;
    this.needs = needs;
    this.names = TargetNames.of(facts);
  }

  /** Whether there is nothing to be done, because it is so already. */
  boolean isSo(TargetFacts facts) {
    Optional<ReplicationState> state = facts.server().map(SourceServer::replicationState);
    return switch (request.action()) {
      case START_REPLICATION -> state.filter(ReplicationState::isRecoverable).isPresent();
      case STOP_REPLICATION -> state.filter(STOPPED::equals).isPresent();
      case RETRY_REPLICATION -> state.filter(it -> it.isRecoverable() && it != STALLED).isPresent();
      case DISCONNECT_SERVER -> state.filter(DISCONNECTED::equals).isPresent();
      case TAG_SERVER, UNTAG_SERVER ->
          facts
              .server()
              .filter(it -> it.tags().equals(request.tags().applied(it.tags())))
              .isPresent();
      case DELETE_SERVER, DISCONNECT_INSTANCE, DELETE_INSTANCE -> false;
    };
  }

  List<Obstacle> obstacles(TargetFacts facts) {
    Optional<SourceServer> server = facts.server().filter(needs::shows);
    if (server.isEmpty() || !facts.isKnown(request.action())) {
      return facts.problem().isPresent()
          ? List.of()
          : List.of(new Obstacle(Code.NOT_FOUND, "DRS does not know " + facts.target().id()));
    }
    List<Obstacle> obstacles = new ArrayList<>();
    elsewhere(server.get()).ifPresent(obstacles::add);
    state(server.get()).ifPresent(obstacles::add);
    if (request.action().endsProtection()) {
      instance(facts).ifPresent(obstacles::add);
    }
    if (request.action().endsProtection() && !request.action().ofInstance()) {
      obstacles.addAll(needs.groupsAndPlans(server.get()));
    }
    obstacles.addAll(needs.plansLeft(server.get(), request.tags()));
    if (isDestructive()) {
      needs.execution(server.get()).ifPresent(obstacles::add);
    }
    if (request.action().deletesRecoveryPoints()) {
      obstacles.addAll(needs.launchers(facts));
      losses(facts, server.get()).ifPresent(obstacles::add);
    }
    return obstacles;
  }

  private boolean isDestructive() {
    return request.action().endsProtection() || request.action().deletesRecoveryPoints();
  }

  /** What stands in the way of these by now, because an execution has begun since. */
  Map<ActionTarget, Obstacle> begunSince(
      List<ActionTarget> targets, Map<ActionTarget, SourceServer> servers) {
    Map<ActionTarget, Obstacle> begun = new HashMap<>();
    if (!isDestructive()) {
      return begun;
    }
    Map<String, Obstacle> held =
        needs.heldNow(
            targets.stream()
                .flatMap(it -> Optional.ofNullable(servers.get(it)).stream())
                .map(SourceServer::serverId)
                .collect(Collectors.toSet()));
    for (ActionTarget target : targets) {
      SourceServer server = servers.get(target);
      Obstacle obstacle = server == null ? null : held.get(server.serverId());
      if (server != null && obstacle != null && overridden(obstacle, server).isEmpty()) {
        begun.put(target, obstacle);
      }
    }
    return begun;
  }

  /** The reason that was given for going on in spite of this; empty if there is none. */
  Optional<String> overridden(Obstacle obstacle, SourceServer server) {
    return request.overrides().stream()
        .filter(it -> it.code() == obstacle.code())
        .filter(it -> names.name(server, it.names()))
        .map(ObstacleOverride::reason)
        .findFirst();
  }

  private Optional<Obstacle> elsewhere(SourceServer server) {
    boolean own = request.action().ofInstance() || OF_THE_RECORD.contains(request.action());
    return server
        .stagingAccountId()
        .filter(account -> !own)
        .map(
            account ->
                new Obstacle(
                    Code.REPLICATED_ELSEWHERE,
                    "account " + account + " replicates it; do it there"));
  }

  private Optional<Obstacle> state(SourceServer server) {
    ReplicationState state = server.replicationState();
    boolean wrong =
        switch (request.action()) {
          case START_REPLICATION, STOP_REPLICATION -> state == DISCONNECTED;
          case RETRY_REPLICATION -> !state.isRecoverable();
          case DELETE_SERVER -> state != DISCONNECTED && server.stagingAccountId().isEmpty();
          case DISCONNECT_SERVER, TAG_SERVER, UNTAG_SERVER, DISCONNECT_INSTANCE, DELETE_INSTANCE ->
              false;
        };
    String next =
        request.action() == ServerAction.DELETE_SERVER
            ? "; disconnect it first"
            : state == STOPPED ? "; start its replication" : "; install the agent again";
    return wrong
        ? Optional.of(new Obstacle(Code.WRONG_STATE, "its replication is " + state + next))
        : Optional.empty();
  }

  private Optional<Obstacle> instance(TargetFacts facts) {
    if (facts.mayCarryProduction() && !isProtected(facts)) {
      return facts
          .instance()
          .map(
              it ->
                  new Obstacle(
                      Code.CARRIES_PRODUCTION,
                      "its recovery instance "
                          + it.instanceId()
                          + " is "
                          + it.state()
                          + " and no drill"));
    }
    if (facts.unlistedInstance().isPresent()) {
      return facts
          .unlistedInstance()
          .map(
              id ->
                  new Obstacle(
                      Code.NOT_READABLE,
                      "DRS names its recovery instance "
                          + id
                          + " and does not list it, so that nobody knows whether it carries"
                          + " production; look again in a minute"));
    }
    return facts
        .instance()
        .filter(it -> !request.action().ofInstance() && it.state().isLive() && it.drill())
        .map(
            it ->
                new Obstacle(
                    Code.HAS_DRILL_INSTANCE,
                    "terminate its drill instance " + it.instanceId() + " first"));
  }

  /** On the way home DRS forgets the instance in the origin once that is replicated again. */
  private boolean isProtected(TargetFacts facts) {
    return request.action() == ServerAction.DELETE_INSTANCE
        && facts
            .protector()
            .filter(it -> it.replicationState() == ReplicationState.CONTINUOUS)
            .filter(
                it -> it.originInstanceId().stream().allMatch(id -> id.equals(facts.target().id())))
            .isPresent();
  }

  private Optional<Obstacle> losses(TargetFacts facts, SourceServer server) {
    if (facts.losses().isEmpty()) {
      return Optional.of(
          new Obstacle(Code.NOT_READABLE, "its recovery points cannot be counted now"));
    }
    return request.dryRun() || names.name(server, request.confirmed())
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                Code.NOT_CONFIRMED,
                "deletes "
                    + facts.losses().get().recoveryPoints()
                    + " recovery points; confirm by naming the server"));
  }
}
