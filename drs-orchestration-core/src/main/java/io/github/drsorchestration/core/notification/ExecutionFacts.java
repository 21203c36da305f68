package io.github.drsorchestration.core.notification;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.EventDetails;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.record.Bounded;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The details of a notification, for programs. */
final class ExecutionFacts {

  private ExecutionFacts() {}

  static Map<String, String> of(Execution execution, ExecutionEvent event) {
    Map<String, String> facts = new TreeMap<>();
    put(facts, "eventType", event.type().name());
    put(facts, "sequence", Long.toString(event.sequence()));
    put(facts, "kind", execution.kind().name());
    put(facts, "planName", execution.plan().name());
    put(facts, "startedBy", execution.startRequest().by().displayName());
    put(facts, "by", event.actor().displayName());
    event.reason().ifPresent(reason -> put(facts, "reason", reason));
    event.wave().ifPresent(wave -> put(facts, "wave", wave));
    event.serverId().ifPresent(id -> put(facts, "serverId", id));
    if (event.type() != EventType.EXECUTION_CREATED) {
      event.details().asMap().forEach((name, value) -> put(facts, name, value));
    }
    if (event.serverId().isPresent()) {
      put(facts, "serverName", server(execution, event));
    }
    if (event.details() instanceof EventDetails.StatusChanged changed
        && changed.to().isTerminal()) {
      put(facts, "servers", Long.toString(count(execution, false)));
      put(facts, "recovered", Long.toString(count(execution, true)));
    }
    return facts;
  }

  /** The name of the event's server. */
  static String server(Execution execution, ExecutionEvent event) {
    String id = event.serverId().orElse("");
    return execution.server(id).map(ServerExecution::name).orElse(id);
  }

  /** Where it happened, if that is one account and Region. */
  static Optional<AccountRegion> place(Execution execution, ExecutionEvent event) {
    List<AccountRegion> places =
        servers(execution, event).map(ServerExecution::where).distinct().limit(2).toList();
    return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
  }

  private static Stream<ServerExecution> servers(Execution execution, ExecutionEvent event) {
    if (event.serverId().isPresent()) {
      return event.serverId().flatMap(execution::server).stream();
    }
    Stream<WaveExecution> waves =
        event.wave().isPresent()
            ? event.wave().flatMap(execution::wave).stream()
            : execution.waves().stream();
    return waves.flatMap(wave -> wave.servers().stream());
  }

  private static long count(Execution execution, boolean recoveredOnly) {
    return execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.status() != ServerStatus.EXCLUDED)
        .filter(server -> !recoveredOnly || server.status() == ServerStatus.RECOVERED)
        .count();
  }

  private static void put(Map<String, String> facts, String name, String value) {
    facts.put(name, Bounded.line(value, Notification.MAX_FACT));
  }
}
