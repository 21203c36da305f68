package io.github.drsorchestration.core.service.lifecycle;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.core.service.lifecycle.action.ActionTarget;
import io.github.drsorchestration.core.service.lifecycle.action.Losses;
import io.github.drsorchestration.core.service.lifecycle.action.ServerAction;
import io.github.drsorchestration.core.service.place.Answer;
import io.github.drsorchestration.core.service.place.PlaceCalls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what has to be known of targets: places side by side, all targets of a place at once. */
final class FactReading {

  /**
   * DRS may still list what is left of an earlier instance, which must not hide the present one.
   */
  private static final Comparator<RecoveryInstance> DANGEROUS_FIRST =
      Comparator.comparing((RecoveryInstance it) -> !it.state().isLive())
          .thenComparing(RecoveryInstance::drill)
          .thenComparing(RecoveryInstance::instanceId);

  private final RecoveryService drs;
  private final PlaceCalls calls;
  private final Launchers launchers;

  FactReading(Ports ports) {
    this.drs = ports.recoveryService();
    this.calls = new PlaceCalls(ports.calls());
    this.launchers = new Launchers(ports);
  }

  /** The facts on each target, in the same order. */
  List<TargetFacts> of(ServerAction action, List<ActionTarget> targets) {
    List<TargetFacts> facts = listed(action, targets);
    if (action.deletesRecoveryPoints()) {
      facts = launchers.added(counted(facts));
    }
    return action == ServerAction.DELETE_INSTANCE ? withProtectors(facts) : facts;
  }

  /** What DRS lists of these now. One whose place does not answer says so. */
  List<TargetFacts> listed(ServerAction action, List<ActionTarget> targets) {
    Map<AccountRegion, List<ActionTarget>> byPlace = new TreeMap<>();
    targets.forEach(it -> byPlace.computeIfAbsent(it.where(), none -> new ArrayList<>()).add(it));
    List<AccountRegion> places = List.copyOf(byPlace.keySet());
    Map<ActionTarget, TargetFacts> found = new HashMap<>();
    for (Answer<AccountRegion, List<TargetFacts>> answer :
        calls.answers(
            places,
            where -> where,
            where -> read(action, where, byPlace.getOrDefault(where, List.of())))) {
      answer.value().ifPresent(all -> all.forEach(it -> found.put(it.target(), it)));
      answer
          .problem()
          .ifPresent(
              why ->
                  byPlace
                      .getOrDefault(answer.question(), List.of())
                      .forEach(it -> found.put(it, TargetFacts.unread(it, why))));
    }
    return targets.stream().flatMap(it -> Optional.ofNullable(found.get(it)).stream()).toList();
  }

  private List<TargetFacts> read(
      ServerAction action, AccountRegion where, List<ActionTarget> targets) {
    List<String> ids = targets.stream().map(ActionTarget::id).toList();
    Collection<SourceServer> servers =
        action.ofInstance()
            ? drs.sourceServers(where).stream()
                .filter(it -> it.recoveryInstanceId().filter(ids::contains).isPresent())
                .toList()
            : drs.sourceServers(where, ids);
    List<String> launched =
        servers.stream()
            .filter(it -> it.recoveryInstanceId().isPresent())
            .map(SourceServer::serverId)
            .toList();
    List<RecoveryInstance> instances =
        launched.isEmpty()
            ? List.of()
            : drs.recoveryInstances(where, launched).stream().sorted(DANGEROUS_FIRST).toList();
    return targets.stream().map(it -> facts(action, it, servers, instances)).toList();
  }

  private static TargetFacts facts(
      ServerAction action,
      ActionTarget target,
      Collection<SourceServer> servers,
      List<RecoveryInstance> instances) {
    Optional<SourceServer> server =
        servers.stream()
            .filter(
                it ->
                    action.ofInstance()
                        ? it.recoveryInstanceId().equals(Optional.of(target.id()))
                        : it.serverId().equals(target.id()))
            .findFirst();
    return TargetFacts.listed(
        target,
        server,
        server.flatMap(
            it ->
                instances.stream()
                    .filter(instance -> instance.serverId().equals(it.serverId()))
                    .filter(instance -> !action.ofInstance() || isTarget(target, instance))
                    .findFirst()));
  }

  private static boolean isTarget(ActionTarget target, RecoveryInstance instance) {
    return instance.instanceId().equals(target.id());
  }

  private List<TargetFacts> counted(List<TargetFacts> facts) {
    List<TargetFacts> known = facts.stream().filter(it -> it.server().isPresent()).toList();
    Map<ActionTarget, TargetFacts> counted = new HashMap<>();
    for (Answer<TargetFacts, Losses> answer :
        calls.answers(known, it -> it.target().where(), this::losses)) {
      counted.put(
          answer.question().target(), answer.question().with(answer.value(), answer.problem()));
    }
    return facts.stream().map(it -> counted.getOrDefault(it.target(), it)).toList();
  }

  private Losses losses(TargetFacts facts) {
    return Losses.of(drs.recoverySnapshots(facts.target().where(), facts.target().id()));
  }

  private List<TargetFacts> withProtectors(List<TargetFacts> facts) {
    Map<TargetFacts, ServerReference> reversed = new HashMap<>();
    for (TargetFacts it : facts) {
      if (it.mayCarryProduction()) {
        it.server().flatMap(SourceServer::reversed).ifPresent(other -> reversed.put(it, other));
      }
    }
    Map<TargetFacts, TargetFacts> read = new HashMap<>();
    for (Answer<Map.Entry<TargetFacts, ServerReference>, List<SourceServer>> answer :
        calls.answers(
            List.copyOf(reversed.entrySet()),
            it -> it.getValue().where(),
            it -> drs.sourceServers(it.getValue().where(), List.of(it.getValue().serverId())))) {
      TargetFacts of = answer.question().getKey();
      read.put(of, of.protectedBy(answer.value().flatMap(all -> all.stream().findFirst())));
    }
    return facts.stream().map(it -> read.getOrDefault(it, it)).toList();
  }
}
