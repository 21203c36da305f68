package io.github.drsorchestration.core.service.execution;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.WaveStatus;
import io.github.drsorchestration.api.execution.request.AllowedAction;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Tries requests of a type on an execution, first one that names nothing, then those that name what
 * may be meant. Whether they would be obeyed is not decided here.
 */
final class ActionCheck {

  private final Execution execution;
  private final Actor who;
  private final Instant now;
  private final Function<ExecutionRequest, Optional<String>> refusal;

  ActionCheck(
      Execution execution,
      Actor who,
      Instant now,
      Function<ExecutionRequest, Optional<String>> refusal) {
    this.execution = execution;
    this.who = who;
    this.now = now;
    this.refusal = refusal;
  }

  AllowedAction of(RequestType type) {
    List<ExecutionRequest> requests = requests(type);
    if (requests.isEmpty()) {
      return AllowedAction.no("it has no servers");
    }
    Optional<String> first = refusal.apply(requests.get(0));
    if (first.isEmpty()) {
      return AllowedAction.YES;
    }
    List<ExecutionRequest> named = requests.subList(1, requests.size());
    List<String> refusals = named.stream().flatMap(it -> refusal.apply(it).stream()).toList();
    if (refusals.size() < named.size()) {
      return AllowedAction.ifNamed(first.get());
    }
    boolean sameForAll = !refusals.isEmpty() && Set.copyOf(refusals).size() == 1;
    return AllowedAction.no(sameForAll ? refusals.get(0) : first.get());
  }

  private List<ExecutionRequest> requests(RequestType type) {
    ExecutionRequest.Builder plain = ExecutionRequest.builder().type(type).by(who).at(now);
    plain.reason("to see whether it is allowed");
    List<ExecutionRequest> requests = new ArrayList<>();
    switch (type) {
      case PAUSE, RESUME, CANCEL, RETRY, REPROTECT, CLEAN_UP -> requests.add(plain.build());
      case APPROVE, DENY -> {
        requests.add(plain.build());
        waiting().forEach(wave -> requests.add(plain.wave(wave).build()));
      }
      case SKIP -> {
        requests.add(plain.build());
        Set<String> open = servers(server -> !server.status().isDone());
        if (!open.isEmpty()) {
          requests.add(plain.serverIds(open).build());
        }
      }
      case RELAUNCH -> {
        Set<String> all = servers(server -> true);
        if (!all.isEmpty()) {
          requests.add(plain.serverIds(all).build());
        }
      }
      case EXTEND -> requests.add(plain.extendBy(Duration.ofHours(1)).build());
      case TERMINATE -> {
        requests.add(plain.build());
        requests.add(plain.planName(execution.plan().name()).build());
      }
    }
    return requests;
  }

  private List<String> waiting() {
    return execution.waves().stream()
        .filter(wave -> wave.status() == WaveStatus.AWAITING_APPROVAL)
        .map(wave -> wave.wave().name())
        .toList();
  }

  private Set<String> servers(Predicate<ServerExecution> wanted) {
    Set<String> ids = new TreeSet<>();
    execution.waves().stream()
        .map(WaveExecution::servers)
        .flatMap(List::stream)
        .filter(wanted)
        .forEach(server -> ids.add(server.serverId()));
    return ids;
  }
}
