package io.github.drsorchestration.benchmarks.rto;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.benchmarks.shape.Shape;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Recoveries by the orchestrator, each in a world of its own. */
public final class OurWay {

  /** How the orchestrator learns that a job has ended. */
  public enum Watching {
    POLLING,
    EVENTS
  }

  private OurWay() {}

  /** Recovers a shape about which nothing is known. */
  public static Measured recover(Shape shape, Watching watching) {
    return run(shape, simulation(shape, watching), ExecutionKind.RECOVERY);
  }

  /** Recovers a shape after a drill, from which it is known how long each launch takes. */
  public static Measured recoverAfterDrill(Shape shape, Watching watching) {
    Simulation simulation = simulation(shape, watching);
    run(shape, simulation, ExecutionKind.DRILL);
    return run(shape, simulation, ExecutionKind.RECOVERY);
  }

  private static Simulation simulation(Shape shape, Watching watching) {
    Simulation simulation = Simulation.of(Shape.world(List.of(shape)));
    if (watching != Watching.EVENTS) {
      simulation.withoutEvents();
    }
    return simulation.with(shape.groups()).with(shape.plan());
  }

  private static Measured run(Shape shape, Simulation simulation, ExecutionKind kind) {
    SimulatedWorld world = simulation.world();
    world.calls().clear();
    String id =
        simulation.start(
            StartRequest.builder().planId(shape.id()).kind(kind).by(Simulation.OPERATOR).build());
    while (simulation.execution(id).waves().isEmpty() && world.time().runNext()) {
      // Preflight has passed as soon as the waves are known.
    }
    Map<ServiceCall, Long> preflight = new EnumMap<>(ServiceCall.class);
    preflight.putAll(world.calls().byCall());
    simulation.runUntilIdle();
    Execution execution = simulation.execution(id);
    if (execution.status() != ExecutionStatus.COMPLETED) {
      throw new IllegalStateException(shape.id() + " ended " + execution.status());
    }
    Duration time = Duration.between(execution.createdAt(), execution.endedAt().orElseThrow());
    return new Measured(time, preflight, Measured.difference(world.calls().byCall(), preflight));
  }
}
