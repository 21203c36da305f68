package io.github.drsorchestration.testkit.scenario;

import static io.github.drsorchestration.testkit.scenario.Cast.group;
import static io.github.drsorchestration.testkit.scenario.Cast.id;
import static io.github.drsorchestration.testkit.scenario.Cast.plan;
import static io.github.drsorchestration.testkit.scenario.Cast.wave;
import static io.github.drsorchestration.testkit.scenario.Cast.world;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.failure.RequestRefusedException;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelaunchScenarioTest {

  @Test
  void a_server_that_is_up_is_launched_once_more_and_the_others_are_left_alone() {
    Scene scene = both().run();
    String first = scene.server("x").recoveryInstanceId().orElseThrow();
    scene.runUntil("30:00").request(relaunch("x").build()).runUntilIdle();

    assertThat(scene.launches()).containsExactly("00:00 x", "00:00 y", "30:00 x");
    assertThat(scene.executionStatuses())
        .containsExactly(
            "00:00 RUNNING",
            "10:30 COMPLETED",
            "30:00 PENDING",
            "30:00 RUNNING",
            "40:30 COMPLETED");
    assertThat(scene.record(EventType.SERVER_RETRIED))
        .containsExactly("30:00 both x SERVER_RETRIED");
    assertThat(scene.server("x").recoveryInstanceId()).isPresent().isNotEqualTo(first);
    assertThat(scene.server("x").previousLaunches())
        .singleElement()
        .matches(past -> past.failure().code() == FailureCode.RELAUNCHED)
        .matches(past -> past.failure().message().equals("the disk was empty"));
    assertThat(scene.execution().reopened()).isEqualTo(1);
  }

  @Test
  void a_relaunch_that_fails_leaves_the_execution_partial() {
    Scene scene =
        both(Fault.builder().kind(FaultKind.LAUNCH_FAILS).serverId(id("x")).occurrence(2).build())
            .run();
    scene.runUntil("30:00").request(relaunch("x").build()).runUntilIdle();

    assertThat(scene.server("x").failure().orElseThrow().code())
        .isEqualTo(FailureCode.LAUNCH_FAILED);
    assertThat(scene.status()).isEqualTo(ExecutionStatus.PARTIAL);
  }

  @Test
  void what_goes_on_is_not_launched_once_more_and_unknown_servers_are_named() {
    Scene scene = both().start(Scene.recovery().build()).runUntil("05:00");
    assertThatThrownBy(() -> scene.request(relaunch("x").build()))
        .isInstanceOf(RequestRefusedException.class);
    scene.runUntilIdle();

    assertThatThrownBy(() -> scene.request(relaunch("z").build()))
        .isInstanceOf(RequestRefusedException.class)
        .hasMessageContaining("it has no server " + id("z"));
  }

  private static ExecutionRequest.Builder relaunch(String name) {
    return Scene.asking(RequestType.RELAUNCH).addServerIds(id(name)).reason("the disk was empty");
  }

  private static Scene both(Fault... faults) {
    return Scene.of(
        world("x", "y").faults(List.of(faults)),
        plan(wave("both").build()),
        group("both", "x", "y"));
  }
}
