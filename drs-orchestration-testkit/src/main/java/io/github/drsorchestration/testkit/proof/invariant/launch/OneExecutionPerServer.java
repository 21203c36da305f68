package io.github.drsorchestration.testkit.proof.invariant.launch;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Invariant;
import io.github.drsorchestration.testkit.proof.LaunchCall;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks which execution holds the servers that are launched. */
public final class OneExecutionPerServer extends Invariant {

  public OneExecutionPerServer() {
    super("a server is in one execution at a time", "two executions would undo each other's work");
  }

  @Override
  protected void launched(LaunchCall launched, History history) {
    if (!launched.tookEffect() || launched.execution().isEmpty()) {
      return;
    }
    Execution execution = launched.execution().get();
    Set<String> servers = new TreeSet<>();
    launched.command().servers().forEach(item -> servers.add(claimed(execution, item.serverId())));
    Map<String, String> holders = history.truth().serverClaims().holders(servers);
    for (String server : servers) {
      // A reopened execution holds its servers under its id and a number.
      String holder = holders.getOrDefault(server, "no execution").replaceFirst("~\\d+$", "");
      // An intended launch may still begin just after the execution has ended.
      boolean ended = execution.status().isTerminal() && holder.equals("no execution");
      if (!holder.equals(execution.executionId()) && !ended) {
        history.violated(
            this,
            "execution "
                + execution.executionId()
                + " launched "
                + server
                + ", which is held by "
                + holder);
      }
    }
  }

  /** A failback holds the server that it brings home, and launches the one that replicates it. */
  private static String claimed(Execution execution, String launched) {
    return execution.waves().stream()
        .flatMap(wave -> wave.servers().stream())
        .filter(server -> server.launched().serverId().equals(launched))
        .map(ServerExecution::serverId)
        .findFirst()
        .orElse(launched);
  }
}
