package io.github.drsorchestration.testkit.proof.chaos.process;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.proof.History;
import io.github.drsorchestration.testkit.proof.Tally;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ChaosScenario;
import io.github.drsorchestration.testkit.proof.chaos.scenario.ExternalLaunch;
import io.github.drsorchestration.testkit.proof.chaos.scenario.PlannedRequest;
import io.github.drsorchestration.testkit.proof.chaos.scenario.PlannedStart;
import io.github.drsorchestration.testkit.time.VirtualTime;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What people do during a trial: they start executions, make requests, and launch servers past the
 * orchestrator.
 */
public final class ScenarioActors {
  private static final Duration NONE_RUNNING = Duration.ofSeconds(20);

  private final ChaosScenario scenario;
  private final SimulatedWorld world;
  private final VirtualTime time;
  private final Fleet fleet;
  private final History history;
  private final Tally tally;
  private final Map<Integer, String> started = new HashMap<>();
  private final Map<String, Integer> entered = new HashMap<>();

  public ScenarioActors(
      ChaosScenario scenario, SimulatedWorld world, Fleet fleet, History history, Tally tally) {
    this.scenario = scenario;
    this.world = world;
    this.time = world.time();
    this.fleet = fleet;
    this.history = history;
    this.tally = tally;
  }

  /** Schedules everything that does not wait for a status. */
  public void begin() {
    for (int i = 0; i < scenario.starts().size(); i++) {
      int index = i;
      PlannedStart start = scenario.starts().get(i);
      after(start.after(), () -> start(index, start));
    }
    scenario.requests().stream()
        .filter(planned -> planned.when().isEmpty())
        .forEach(
            planned ->
                after(
                    planned.after().plus(scenario.starts().get(planned.start()).after()),
                    () -> make(planned)));
    scenario
        .externalLaunches()
        .forEach(externalLaunch -> after(externalLaunch.after(), () -> launch(externalLaunch)));
  }

  /** Schedules the requests that wait for this status. */
  public void onStatus(String executionId, ExecutionStatus status) {
    int nth = entered.merge(executionId + status, 1, Integer::sum);
    for (PlannedRequest planned : scenario.requests()) {
      boolean meant =
          planned.when().equals(Optional.of(status))
              && planned.nth() == nth
              && executionId.equals(started.get(planned.start()));
      if (meant) {
        after(planned.after(), () -> make(planned));
      }
    }
  }

  private void after(Duration delay, Runnable action) {
    time.schedule(time.now().plus(delay), action);
  }

  private void start(int index, PlannedStart start) {
    Optional<DriverProcess> process = fleet.anyRunning(index);
    if (process.isEmpty()) {
      after(NONE_RUNNING, () -> start(index, start));
      return;
    }
    process
        .get()
        .act(it -> started.put(index, it.executions().start(start.request()).executionId()));
    // A start whose response was lost in a crash still counts: it is the newest execution.
    if (!started.containsKey(index)) {
      List<Execution> all = history.executions();
      if (!all.isEmpty() && !started.containsValue(all.get(all.size() - 1).executionId())) {
        started.put(index, all.get(all.size() - 1).executionId());
      }
    }
    Optional.ofNullable(started.get(index)).ifPresent(fleet::driveEverywhere);
  }

  private void make(PlannedRequest planned) {
    String executionId = started.get(planned.start());
    Optional<DriverProcess> process =
        fleet.anyRunning(planned.nth() + planned.request().by().id().length());
    if (executionId == null) {
      return;
    }
    if (process.isEmpty()) {
      after(NONE_RUNNING, () -> make(planned));
      return;
    }
    process.get().act(it -> make(it, executionId, planned.request()));
  }

  private void make(DrsOrchestrator orchestrator, String executionId, ExecutionRequest request) {
    String type = request.type().name();
    try {
      orchestrator.executions().request(executionId, request);
      history.accepted(executionId, request);
      tally.count("requests accepted", type);
    } catch (RequestRefusedException e) {
      tally.count("requests refused", type);
    } catch (NotFoundException e) {
      tally.count("requests too early", type);
    }
  }

  private void launch(ExternalLaunch externalLaunch) {
    AccountRegion where =
        scenario.servers().stream()
            .filter(server -> server.serverId().equals(externalLaunch.serverId()))
            .map(SimulatedServer::where)
            .findFirst()
            .orElseThrow();
    LaunchCommand.Item item = new LaunchCommand.Item(externalLaunch.serverId(), Optional.empty());
    LaunchCommand command =
        new LaunchCommand(where, List.of(item), externalLaunch.drill(), Map.of());
    CompletableFuture<?> unused =
        time.calls()
            .start("console", () -> world.drs().startRecovery(command))
            .exceptionally(
                problem -> {
                  tally.count("external launches", "refused");
                  return null;
                });
  }
}
