package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.Replication;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.lifecycle.action.ActionReport;
import io.github.drsorchestration.core.service.lifecycle.action.ActionRequest;
import io.github.drsorchestration.core.service.lifecycle.action.ActionStatus;
import io.github.drsorchestration.core.service.lifecycle.action.ActionTarget;
import io.github.drsorchestration.core.service.lifecycle.action.Requester;
import io.github.drsorchestration.core.service.lifecycle.action.ServerOutcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One request, from the first look at its targets to the last. */
final class ActionRun {

  private final Ports ports;
  private final ActionRequest request;
  private final FactReading reading;

  ActionRun(Ports ports, ActionRequest request) {
    this.ports = ports;
    this.request = request;
    this.reading = new FactReading(ports);
  }

  ActionReport report(Requester caller) {
    List<TargetFacts> facts = reading.of(request.action(), request.targets());
    ServerNeeds needs =
        ServerNeeds.of(
            ports,
            facts.stream()
                .flatMap(it -> it.server().stream())
                .map(SourceServer::serverId)
                .collect(Collectors.toSet()),
            caller);
    Guards guards = new Guards(request, needs, facts);
    Map<ActionTarget, ServerOutcome> outcomes = new LinkedHashMap<>();
    facts.forEach(it -> outcomes.put(it.target(), Outcomes.before(request, guards, it)));
    if (!request.dryRun()) {
      carryOut(outcomes, facts, guards);
    }
    return ActionReport.of(request, List.copyOf(outcomes.values()));
  }

  private void carryOut(
      Map<ActionTarget, ServerOutcome> outcomes, List<TargetFacts> facts, Guards guards) {
    List<ActionTarget> todo =
        outcomes.entrySet().stream()
            .filter(it -> it.getValue().status() == ActionStatus.PLANNED)
            .map(Map.Entry::getKey)
            .toList();
    Map<ActionTarget, SourceServer> servers = new HashMap<>();
    facts.forEach(it -> it.server().ifPresent(server -> servers.put(it.target(), server)));
    Map<ActionTarget, ActionResult> results =
        new ActionCalls(ports.time(), ports.calls(), these -> guards.begunSince(these, servers))
            .each(todo, this::call);
    for (TargetFacts now : reading.listed(request.action(), todo)) {
      ActionResult result = results.getOrDefault(now.target(), ActionResult.NOT_TRIED);
      outcomes.computeIfPresent(
          now.target(), (target, before) -> Outcomes.after(before, result, request, now));
    }
  }

  private void call(ActionTarget target) {
    Replication drs = ports.recoveryService();
    switch (request.action()) {
      case START_REPLICATION -> drs.startReplication(target.where(), target.id());
      case STOP_REPLICATION -> drs.stopReplication(target.where(), target.id());
      case RETRY_REPLICATION -> drs.retryReplication(target.where(), target.id());
      case DISCONNECT_SERVER -> drs.disconnectServer(target.where(), target.id());
      case DELETE_SERVER -> drs.deleteServer(target.where(), target.id());
      case TAG_SERVER ->
          ports.serverTags().addToServer(target.where(), target.id(), request.tags().added());
      case UNTAG_SERVER ->
          ports
              .serverTags()
              .removeFromServer(target.where(), target.id(), request.tags().removed());
      case DISCONNECT_INSTANCE -> drs.disconnectInstance(target.where(), target.id());
      case DELETE_INSTANCE -> drs.deleteInstance(target.where(), target.id());
    }
  }
}
