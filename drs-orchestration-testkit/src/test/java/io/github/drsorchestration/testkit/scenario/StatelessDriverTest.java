package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.TerminationStatus;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.core.engine.ExecutionEngine;
import io.github.drsorchestration.core.engine.StepResult;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.memory.ScriptedAnswer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each step is the first one of its process, as behind a state machine: nothing is remembered. */
class StatelessDriverTest {

  private static final ObjectMapper JSON = DomainJson.mapper();

  @Test
  void an_execution_with_approval_hook_failure_retry_and_clean_up_comes_to_its_end()
      throws JsonProcessingException {
    Scene scene =
        Scene.of(
            plan(
                wave("db")
                    .approval(ApprovalPolicy.builder().build())
                    .addBeforeHooks(hook("freeze"))
                    .build(),
                wave("web").build()),
            world("db", "web")
                .fault(
                    Fault.builder()
                        .kind(FaultKind.LAUNCH_FAILS)
                        .serverId(Cast.id("web"))
                        .occurrence(1)
                        .build()));
    Simulation simulation = scene.simulation();
    simulation.approvals().forWave("db", ScriptedAnswer.yes(Duration.ofMinutes(3), "bob"));
    simulation.orchestrator().close();
    scene.start(Scene.recovery().build());

    drive(scene);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
    assertThat(scene.launches()).hasSize(2);
    assertThat(simulation.hooks().started()).hasSize(1);

    scene.request(RequestType.RETRY);
    drive(scene);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(scene.launches()).hasSize(3);

    scene.request(RequestType.TERMINATE);
    drive(scene);
    assertThat(scene.execution().termination().orElseThrow().targets())
        .extracting(TerminationTarget::status)
        .containsOnly(TerminationStatus.TERMINATED);
    assertThat(scene.execution().settled()).isTrue();
    assertThat(scene.execution().notifiedThrough()).isEqualTo(scene.execution().eventCount());
  }

  @Test
  void no_event_is_published_more_than_twice() throws JsonProcessingException {
    Scene scene = Scene.of(wave("db").build(), wave("web").build());
    scene.simulation().orchestrator().close();
    scene.start(Scene.recovery().build());
    drive(scene);

    List<Long> published =
        scene.simulation().notifier().eventsOf(scene.executionId()).stream()
            .map(ExecutionEvent::sequence)
            .toList();
    assertThat(published).contains(1L, scene.execution().eventCount());
    assertThat(published)
        .allSatisfy(it -> assertThat(Collections.frequency(published, it)).isLessThanOrEqualTo(2));
  }

  private static void drive(Scene scene) throws JsonProcessingException {
    Simulation simulation = scene.simulation();
    for (int steps = 0; steps < 1_000; steps++) {
      StepResult result = new ExecutionEngine(simulation.ports()).step(scene.executionId());
      StepResult handedOver = JSON.readValue(JSON.writeValueAsString(result), StepResult.class);
      if (handedOver.wakeAt().isEmpty()) {
        return;
      }
      simulation.time().runUntil(handedOver.wakeAt().get());
    }
    throw new AssertionError("no end: " + scene.status());
  }

  private static Hook hook(String name) {
    return Hook.builder().name(name).type(HookType.IN_PROCESS).target(name).build();
  }
}
