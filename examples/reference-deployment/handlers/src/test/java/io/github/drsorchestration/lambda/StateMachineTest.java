package io.github.drsorchestration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The state machine, with the functions in the processes that Lambda runs. */
class StateMachineTest {

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
  void the_example_of_the_requirements_fails_over_and_back_once_it_is_approved()
      throws InterruptedException {
    String run = cloud.start("failover-1", Shop.FAILOVER);
    Execution waiting = cloud.awaitApproval(0);
    cloud.execution.invoke(
        Requests.of(
            "POST",
            "/executions/" + waiting.executionId() + "/approve",
            "DRSOrchestrationAdmin",
            "{\"reason\": \"the data centre is gone\"}"));
    cloud.awaitEnd(run);

    assertThat(cloud.run(run).statusAsString()).isEqualTo("SUCCEEDED");
    Execution execution = cloud.executions().get(0);
    assertThat(execution.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(execution.startRequest().source()).contains(EntryPoint.STEP_FUNCTIONS);
    assertThat(cloud.launches(Shop.DATABASE)).isEqualTo(1);
    assertThat(cloud.launches(Shop.WEB)).isEqualTo(1);

    String home = cloud.start("failback-1", Shop.FAILBACK);
    Execution cutover = cloud.awaitApproval(1);
    assertThat(cloud.request("approveExecution", cutover.executionId()).has("output")).isTrue();
    cloud.awaitEnd(home);

    assertThat(cloud.run(home).statusAsString()).isEqualTo("SUCCEEDED");
    assertThat(cloud.executions())
        .extracting(Execution::status)
        .containsOnly(ExecutionStatus.COMPLETED);
  }

  @Test
  void an_input_that_names_nothing_fails_the_run_and_says_why() throws InterruptedException {
    String run = cloud.start("typo", Shop.FAILOVER.replace("customer-name", "nobody"));
    cloud.awaitEnd(run);

    assertThat(cloud.run(run).statusAsString()).isEqualTo("FAILED");
    assertThat(cloud.executions()).isEmpty();
    assertThat(cloud.stepFunctions.getExecutionHistory(it -> it.executionArn(run)).events())
        .last()
        .satisfies(
            end ->
                assertThat(end.executionFailedEventDetails().cause())
                    .contains("recovery plan with the tags"));
  }
}
