package io.github.drsorchestration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.lambda.runtime.FunctionProcess;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;

/** Functions that die, invocations that come twice, runs that somebody stops or that grow long. */
class StateMachineTroubleTest {

  private static final String BY_HAND = "by-hand";
  private static final String ORCHESTRATION = "orchestration-stepfunctions";

  private final Cloud cloud = Cloud.shared();

  @Test
  void a_function_that_dies_after_it_has_launched_launches_nothing_twice()
      throws InterruptedException {
    FunctionProcess function = cloud.functions.of(ORCHESTRATION);
    int startsBefore = function.starts();
    Shop shop = create(Shop.KILLED);
    String run = cloud.start("killed", shop.failover());
    cloud.approve(cloud.awaitApproval(shop, 0).executionId());
    for (String server : new String[] {shop.database, shop.web}) {
      cloud.await("a launch of " + server, () -> cloud.launches(server) > 0);
      function.kill();
    }
    cloud.awaitEnd(run);

    assertCompletedWithOneLaunchEach(shop);
    assertThat(function.starts()).isGreaterThanOrEqualTo(startsBefore + 2);
  }

  @Test
  void a_long_execution_goes_on_in_new_runs_even_if_every_invocation_comes_twice()
      throws IOException, InterruptedException {
    Shop shop = create(Shop.LONG);
    cloud.functions.redeploy(ORCHESTRATION, Map.of("MAX_STEPS_PER_RUN", "1"));
    cloud.lambda.repeatEveryInvocation(true);
    try {
      String run = cloud.start("long", shop.failover());
      String id = cloud.awaitApproval(shop, 0).executionId();
      cloud.approve(id);
      cloud.await("the end", () -> cloud.executions(shop).get(0).settled());
      cloud.awaitEnd(run);
      cloud.await(
          "the end of its runs",
          () -> cloud.runsOf(id).stream().noneMatch(it -> it.statusAsString().equals("RUNNING")));

      assertCompletedWithOneLaunchEach(shop);
      assertThat(cloud.runsOf(id))
          .hasSizeGreaterThan(1)
          .extracting(ExecutionListItem::statusAsString)
          .containsOnly("SUCCEEDED");
    } finally {
      cloud.lambda.repeatEveryInvocation(false);
      cloud.functions.redeploy(ORCHESTRATION, Map.of());
    }
  }

  @Test
  void a_run_that_was_stopped_is_replaced_by_hand_or_by_the_sweeper() throws InterruptedException {
    Shop shop = create(Shop.STOPPED);
    String run = cloud.start("stopped", shop.failover());
    String id = cloud.awaitApproval(shop, 0).executionId();
    cloud.await("the run waits", () -> cloud.waiting(id).isPresent());

    for (ExecutionListItem first : cloud.runsOf(id)) {
      stop(first.executionArn());
    }
    String byHand = cloud.start(BY_HAND, "{\"executionId\": \"" + id + "\"}");
    cloud.await(
        "the new run waits",
        () -> cloud.waiting(id).filter(it -> it.path("run").asText().equals(BY_HAND)).isPresent());
    stop(byHand);
    cloud.functions.of(ORCHESTRATION).invoke("{\"action\": \"sweep\"}");
    cloud.approve(id);
    cloud.awaitEnd(run);

    assertCompletedWithOneLaunchEach(shop);
    // moto calls a run failed that was stopped while it waited; Step Functions does not.
    assertThat(cloud.status(byHand)).isIn("ABORTED", "FAILED");
    assertThat(cloud.runsOf(id))
        .extracting(ExecutionListItem::statusAsString)
        .hasSize(2)
        .containsOnlyOnce("SUCCEEDED");
  }

  private Shop create(Shop shop) {
    shop.create(cloud.ports().stores());
    return shop;
  }

  private void stop(String run) throws InterruptedException {
    cloud.stepFunctions.stopExecution(it -> it.executionArn(run));
    cloud.awaitEnd(run); // moto answers before the run has ended
  }

  private void assertCompletedWithOneLaunchEach(Shop shop) {
    assertThat(cloud.executions(shop))
        .extracting(Execution::status)
        .containsExactly(ExecutionStatus.COMPLETED);
    assertThat(cloud.launches(shop.database)).isEqualTo(1);
    assertThat(cloud.launches(shop.web)).isEqualTo(1);
  }
}
