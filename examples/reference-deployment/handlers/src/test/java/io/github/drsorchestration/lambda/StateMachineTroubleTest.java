package io.github.drsorchestration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions that die, invocations that come twice, runs that somebody stops. */
class StateMachineTroubleTest {

  private Cloud cloud;

  @BeforeEach
  void deploy() throws IOException {
    cloud = new Cloud();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void a_function_that_dies_after_it_has_launched_launches_nothing_twice()
      throws InterruptedException {
    String run = cloud.start("failover-1", Shop.FAILOVER);
    cloud.request("approveExecution", cloud.awaitApproval(0).executionId());
    for (int wave = 1; wave <= 2; wave++) {
      int launch = wave;
      cloud.await(
          "launch " + launch, () -> cloud.drs.calls().getOrDefault("StartRecovery", 0L) >= launch);
      cloud.orchestration.kill();
    }
    cloud.awaitEnd(run);

    assertCompletedWithOneLaunchEach();
    assertThat(cloud.orchestration.starts()).isEqualTo(3);
  }

  @Test
  void invocations_that_come_twice_change_nothing() throws InterruptedException {
    cloud.lambda.repeatEveryInvocation();
    String run = cloud.start("failover-1", Shop.FAILOVER);
    cloud.request("approveExecution", cloud.awaitApproval(0).executionId());
    cloud.awaitEnd(run);

    assertCompletedWithOneLaunchEach();
  }

  @Test
  void a_run_that_was_stopped_is_replaced_by_hand_or_by_the_sweeper() throws InterruptedException {
    String run = cloud.start("failover-1", Shop.FAILOVER);
    String id = cloud.awaitApproval(0).executionId();
    cloud.await("the run waits", () -> cloud.waits(id));

    stopRunOf(id);
    String byHand = cloud.start("by-hand", "{\"executionId\": \"" + id + "\"}");
    cloud.await("the new run waits", () -> cloud.waits(id));
    cloud.stepFunctions.stopExecution(it -> it.executionArn(byHand));
    cloud.orchestration.invoke("{\"action\": \"sweep\"}");
    cloud.request("approveExecution", id);
    cloud.awaitEnd(run);

    assertCompletedWithOneLaunchEach();
    assertThat(cloud.runs()).hasSize(4).contains("by-hand ABORTED");
  }

  private void stopRunOf(String executionId) {
    cloud
        .stepFunctions
        .listExecutions(it -> it.stateMachineArn(cloud.machineArn))
        .executions()
        .stream()
        .filter(it -> it.name().contains(executionId.substring(executionId.length() - 12)))
        .forEach(
            run -> cloud.stepFunctions.stopExecution(it -> it.executionArn(run.executionArn())));
  }

  private void assertCompletedWithOneLaunchEach() {
    assertThat(cloud.executions())
        .extracting(Execution::status)
        .containsExactly(ExecutionStatus.COMPLETED);
    assertThat(cloud.launches(Shop.DATABASE)).isEqualTo(1);
    assertThat(cloud.launches(Shop.WEB)).isEqualTo(1);
  }
}
