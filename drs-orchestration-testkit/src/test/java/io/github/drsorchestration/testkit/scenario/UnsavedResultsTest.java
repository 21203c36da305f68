package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.recovery.ForwardingRecoveryService;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ForwardingExecutionStore;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.core.DrsOrchestrator;
import io.github.drsorchestration.testkit.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What came of a call is not forgotten because the store does not answer for a while. */
class UnsavedResultsTest {

  private boolean storeIsAway;
  private int failures;

  @Test
  void a_job_that_was_started_while_the_store_was_away_is_recorded_as_soon_as_it_is_back() {
    Scene scene = Scene.of(wave("db").build());
    Simulation simulation = scene.simulation();
    simulation.orchestrator().close();
    scene.start(Scene.recovery().build());
    DrsOrchestrator orchestrator =
        DrsOrchestrator.builder()
            .ports(simulation.ports())
            .recoveryService(
                new ForwardingRecoveryService(simulation.ports().recoveryService()) {
                  @Override
                  public RecoveryJob startRecovery(LaunchCommand command) {
                    RecoveryJob job = super.startRecovery(command);
                    storeIsAway = true;
                    return job;
                  }
                })
            .executionStore(failing(simulation.ports().executionStore()))
            .workers(Runnable::run)
            .build();
    orchestrator.wake(scene.executionId());
    scene.runUntilIdle();

    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.launches()).containsExactly("00:00 db");
    assertThat(scene.record(EventType.JOB_SUBMITTED))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("00:07");
    assertThat(scene.record(EventType.JOB_OUTCOME_UNKNOWN, EventType.JOB_REJECTED)).isEmpty();
  }

  /** Fails three times, for which the driver waits 1, 2 and 4 seconds. */
  private ExecutionStore failing(ExecutionStore store) {
    return new ForwardingExecutionStore(store) {
      @Override
      public Execution save(Execution before, Execution after, List<ExecutionEvent> appended) {
        if (storeIsAway && failures++ < 3) {
          throw new ServiceUnavailableException("save", "the store is away");
        }
        return super.save(before, after, appended);
      }
    };
  }
}
