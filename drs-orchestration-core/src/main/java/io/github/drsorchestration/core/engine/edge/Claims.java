package io.github.drsorchestration.core.engine.edge;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the servers of executions. Each time that an execution is reopened, and each time that work
 * after its end begins to hold servers, it holds them under another name, so that a call of the
 * time before, made late by a process that stood still, neither frees nor takes anything. What such
 * a call left behind holds nobody up: whoever comes across it removes it.
 */
public final class Claims {
  private static final char ROUND = '~';

  private final ServerClaims claims;
  private final ExecutionStore executions;

  public Claims(ServerClaims claims, ExecutionStore executions) {
    this.claims = claims;
    this.executions = executions;
  }

  /** Claims all or none; returns which executions hold what could not be claimed. */
  Map<String, String> claim(String executionId, int round, Set<String> serverIds) {
    String name = name(executionId, round);
    Map<String, String> others = claims.claim(name, serverIds);
    return others.isEmpty() || !removeAbandoned(others)
        ? executionsOf(others)
        : executionsOf(claims.claim(name, serverIds));
  }

  void release(String executionId, int round, Set<String> serverIds) {
    claims.release(name(executionId, round), serverIds);
  }

  /** The executions that hold these servers and have not ended. */
  public Map<String, String> holders(Set<String> serverIds) {
    Map<String, String> holders = new TreeMap<>(claims.holders(serverIds));
    abandoned(holders).values().forEach(holders.keySet()::removeAll);
    return executionsOf(holders);
  }

  private boolean removeAbandoned(Map<String, String> holders) {
    Map<String, Set<String>> abandoned = abandoned(holders);
    abandoned.forEach(claims::release);
    return !abandoned.isEmpty();
  }

  /** The servers that are held in vain, by the name under which they are. */
  private Map<String, Set<String>> abandoned(Map<String, String> holders) {
    Map<String, Set<String>> abandoned = new TreeMap<>();
    for (String name : new TreeSet<>(holders.values())) {
      Set<String> held = new TreeSet<>(holders.keySet());
      held.removeIf(serverId -> !name.equals(holders.get(serverId)));
      Optional<Execution> execution = executions.find(executionOf(name));
      held.removeIf(serverId -> execution.filter(it -> holds(it, name, serverId)).isPresent());
      if (!held.isEmpty()) {
        abandoned.put(name, held);
      }
    }
    return abandoned;
  }

  /** An execution that has ended holds only what it has not let go of. */
  private static boolean holds(Execution execution, String name, String serverId) {
    boolean stillHeld =
        execution.holdsServers() && !execution.releasedServerIds().contains(serverId);
    return name.equals(name(execution.executionId(), execution.claimRound()))
        && (!execution.status().isTerminal() || stillHeld);
  }

  private static Map<String, String> executionsOf(Map<String, String> holders) {
    Map<String, String> executions = new TreeMap<>();
    holders.forEach((serverId, name) -> executions.put(serverId, executionOf(name)));
    return executions;
  }

  private static String name(String executionId, int round) {
    return round == 0 ? executionId : executionId + ROUND + round;
  }

  private static String executionOf(String name) {
    int end = name.lastIndexOf(ROUND);
    return end < 0 ? name : name.substring(0, end);
  }
}
