package io.github.drsorchestration.benchmarks.step;

import io.github.drsorchestration.api.execution.AttemptStatus;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.benchmarks.shape.Shape;
import io.github.drsorchestration.benchmarks.shape.ShapeServer;
import io.github.drsorchestration.benchmarks.shape.ShapeWave;
import io.github.drsorchestration.core.engine.ExecutionEngine;
import io.github.drsorchestration.testkit.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An execution in the middle of its waves, at a moment that does not pass: every step of the engine
 * finds the same. The wave that runs has ten servers, whatever the size of the execution; the waves
 * before it have ended, those after it wait.
 */
public final class LongExecution {

  private static final int RUNNING = 10;
  private static final int MAX_WAVES = 31;

  private final Simulation simulation;
  private final String executionId;
  private final ExecutionEngine engine;

  private LongExecution(Simulation simulation, String executionId) {
    this.simulation = simulation;
    this.executionId = executionId;
    this.engine = engineOn(new FrozenStore(execution(), events()));
  }

  /** One whose job has been in progress for some time since the last look at it. */
  public static LongExecution of(int servers, Duration sinceLook) {
    Shape shape = shape(servers);
    Simulation simulation =
        Simulation.of(Shape.world(List.of(shape)))
            .withoutEvents()
            .with(shape.groups())
            .with(shape.plan());
    String id =
        simulation.start(
            StartRequest.builder()
                .planId(shape.id())
                .kind(ExecutionKind.RECOVERY)
                .by(Simulation.OPERATOR)
                .build());
    int middle = shape.waves().size() / 2;
    while (!isLaunching(simulation.execution(id), middle)) {
      if (!simulation.time().runNext()) {
        throw new IllegalStateException("the wave in the middle never began");
      }
    }
    simulation.orchestrator().close();
    simulation.runFor(sinceLook);
    return new LongExecution(simulation, id);
  }

  /** The execution as it was left. */
  public Execution execution() {
    return simulation.execution(executionId);
  }

  /** Its events so far. */
  public List<ExecutionEvent> events() {
    return simulation.executionStore().events(executionId, 1, Integer.MAX_VALUE);
  }

  /** An engine in the same world that finds the execution in this store. */
  public ExecutionEngine engineOn(ExecutionStore store) {
    return new ExecutionEngine(ports(simulation, store));
  }

  /** The step; it changes nothing that the next one sees. */
  Object step() {
    return engine.step(executionId);
  }

  private static boolean isLaunching(Execution execution, int middle) {
    if (execution.waves().isEmpty()) {
      return false;
    }
    WaveExecution wave = execution.waves().get(middle);
    return wave.attempts().stream()
        .anyMatch(attempt -> attempt.status() == AttemptStatus.SUBMITTED);
  }

  private static Ports ports(Simulation simulation, ExecutionStore store) {
    return simulation.ports().toBuilder()
        .executionStore(store)
        .notifier((execution, event) -> {})
        .build();
  }

  private static Shape shape(int servers) {
    int waves = Math.min(MAX_WAVES, servers / RUNNING);
    int others = servers - RUNNING;
    int middle = waves / 2;
    List<ShapeWave> chain = new ArrayList<>();
    int next = 0;
    int placed = 0;
    for (int i = 0; i < waves; i++) {
      int size = RUNNING;
      if (i != middle) {
        size = others * (placed + 1) / (waves - 1) - others * placed / (waves - 1);
        placed++;
      }
      List<ShapeServer> members = new ArrayList<>();
      for (int k = 0; k < size; k++) {
        Duration launch = Duration.ofSeconds(300 + 600L * k / size);
        members.add(new ShapeServer(ShapeServer.idOf(++next), Shape.PLACE, launch));
      }
      Set<String> before = i == 0 ? Set.of() : Set.of("w" + i);
      chain.add(new ShapeWave("w" + (i + 1), before, members));
    }
    return new Shape("P", chain, Quotas.DEFAULTS);
  }
}
