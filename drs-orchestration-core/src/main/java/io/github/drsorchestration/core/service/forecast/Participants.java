package io.github.drsorchestration.core.service.forecast;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The servers that an execution launches, and where: a failback does that in their origins, and
 * with the servers that its recovery has launched.
 *
 * @param home whether it is a failback
 * @param recovery the recovery that is brought home; absent, all of the plan is
 */
record Participants(boolean home, Optional<Execution> recovery, Map<String, SourceServer> known) {

  static Participants of(
      Expectations expectations, Map<String, SourceServer> known, ExecutionStore executions) {
    boolean home = expectations.kind() == ExecutionKind.FAILBACK;
    return new Participants(
        home,
        expectations
            .executionId()
            .filter(id -> home)
            .map(
                id ->
                    executions.find(id).orElseThrow(() -> new NotFoundException("execution", id))),
        known);
  }

  /** Which of a wave's members take part, and where they are launched. */
  Map<String, AccountRegion> of(Map<String, AccountRegion> members) {
    if (!home) {
      return members;
    }
    Map<String, AccountRegion> some = new LinkedHashMap<>();
    members.forEach(
        (id, where) -> {
          if (recovery.stream().allMatch(it -> wasLaunched(it, id))) {
            some.put(id, origin(id).orElse(where));
          }
        });
    return some;
  }

  /** A machine on premises is launched from the recovery place. */
  private Optional<AccountRegion> origin(String serverId) {
    return Optional.ofNullable(known.get(serverId)).flatMap(SourceServer::origin);
  }

  private static boolean wasLaunched(Execution recovery, String serverId) {
    return recovery.server(serverId).flatMap(ServerExecution::recoveryInstanceId).isPresent();
  }
}
