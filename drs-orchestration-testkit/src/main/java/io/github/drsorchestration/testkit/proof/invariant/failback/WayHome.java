package io.github.drsorchestration.testkit.proof.invariant.failback;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ProductionSide;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.ServerFailback;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.proof.History;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A server of a failback, as the execution was last saved.
 *
 * @param execution the failback
 * @param server its server
 * @param failback how far the server is
 */
record WayHome(Execution execution, ServerExecution server, ServerFailback failback) {

  static List<WayHome> all(History history) {
    return history.executions().stream().flatMap(it -> of(it).stream()).toList();
  }

  /**
   * Each server's last failback that has begun to copy it: what an earlier one says of its
   * production is out of date, and one that was refused the server knows nothing of it.
   */
  static Collection<WayHome> latest(History history) {
    Map<String, WayHome> latest = new TreeMap<>();
    all(history).stream()
        .filter(WayHome::hasBegun)
        .forEach(way -> latest.put(way.server().serverId(), way));
    return latest.values();
  }

  private static boolean hasBegun(WayHome way) {
    return way.failback().isToPremises()
        ? way.failback().reversalAskedAt().isPresent()
        : way.failback().reversed().isPresent();
  }

  static List<WayHome> of(Execution execution) {
    return execution.kind() != ExecutionKind.FAILBACK
        ? List.of()
        : execution.waves().stream()
            .flatMap(wave -> wave.servers().stream())
            .flatMap(
                server ->
                    server.failback().stream().map(way -> new WayHome(execution, server, way)))
            .toList();
  }

  /** The instance that carries production, if the execution knows it. */
  Optional<String> production() {
    return isHome() ? server.recoveryInstanceId() : Optional.of(failback.instanceId());
  }

  /** The instance that does not carry production, if the execution knows of one. */
  Optional<String> needless() {
    return isHome() ? Optional.of(failback.instanceId()) : server.recoveryInstanceId();
  }

  boolean isHome() {
    return failback.production() == ProductionSide.ORIGIN;
  }

  /** Whether what does not carry production may be removed. */
  boolean mayBeCleanedUp() {
    return execution.cleanUp().isPresent() && (!isHome() || failback.protectedAt().isPresent());
  }

  @Override
  public String toString() {
    return server.serverId() + " of " + execution.executionId();
  }
}
