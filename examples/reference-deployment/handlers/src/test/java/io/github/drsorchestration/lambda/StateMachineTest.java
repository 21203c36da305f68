package io.github.drsorchestration.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.EntryPoint;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.plan.ApprovalPolicy;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The state machine, with the functions in the processes that Lambda runs. */
class StateMachineTest {

  private static final AccountRegion VIRGINIA = new AccountRegion(Office.ACCOUNT, "us-east-1");
  private static final AccountRegion OHIO = new AccountRegion(Office.ACCOUNT, "us-east-2");
  private static final String DATABASE = "s-00000000000000db1";
  private static final String WEB = "s-0000000000000web1";

  /** The example of the requirements, letter by letter. */
  private static final String FAILOVER =
      """
      {
        "Customer": "customer-name",
        "Environment": "production",
        "Operation": "failover",
        "Regions": ["us-east-1"],
        "DRRegions": ["us-east-2"],
        "ApprovalMode": "required",
        "Waves": "all"
      }
      """;

  private Cloud cloud;

  @BeforeEach
  void deploy() throws IOException {
    WorldBuilder world = SimulatedWorld.builder().place(VIRGINIA);
    for (String id : List.of(DATABASE, WEB)) {
      world.server(
          SimulatedServer.builder()
              .serverId(id)
              .where(OHIO)
              .origin(VIRGINIA)
              .originInstanceId("i-" + id.substring(2))
              .initialSync(Duration.ofMinutes(30))
              .reverseSync(Duration.ofMinutes(30))
              .build());
    }
    cloud = new Cloud(world);
    var stores = cloud.ports().stores();
    stores.protectionGroups().create(group("databases", DATABASE));
    stores.protectionGroups().create(group("web", WEB));
    stores
        .recoveryPlans()
        .create(
            RecoveryPlan.builder()
                .planId("shop")
                .name("Shop")
                .putTags("Customer", "customer-name")
                .putTags("Environment", "production")
                .addWaves(
                    Wave.builder()
                        .name("databases")
                        .addGroupIds("databases")
                        .approval(ApprovalPolicy.builder().build())
                        .build(),
                    Wave.builder().name("web").addGroupIds("web").build())
                .build());
  }

  private static ProtectionGroup group(String name, String serverId) {
    return ProtectionGroup.builder()
        .groupId(name)
        .name(name)
        .accountId(OHIO.accountId())
        .region(OHIO.region())
        .addServerIds(serverId)
        .build();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void the_example_of_the_requirements_recovers_everything_once_it_is_approved()
      throws InterruptedException {
    String run = cloud.start("failover-1", FAILOVER);
    Execution waiting = awaitApproval(0);

    cloud.execution.invoke(
        Requests.of(
            "POST",
            "/executions/" + waiting.executionId() + "/approve",
            "DRSOrchestrationAdmin",
            "{\"reason\": \"the data centre is gone\"}"));

    cloud.await("the end of the run", () -> !isRunning(run));
    assertThat(cloud.run(run).statusAsString()).isEqualTo("SUCCEEDED");
    Execution execution = cloud.executions().get(0);
    assertThat(execution.status()).isEqualTo(ExecutionStatus.COMPLETED);
    assertThat(execution.startRequest().source()).contains(EntryPoint.STEP_FUNCTIONS);
    assertThat(launches(DATABASE)).isEqualTo(1);
    assertThat(launches(WEB)).isEqualTo(1);

    String home = cloud.start("failback-1", FAILOVER.replace("failover", "failback"));
    Execution cutover = awaitApproval(1);
    assertThat(cloud.request("approveExecution", cutover.executionId()).has("output")).isTrue();

    cloud.await("the end of the failback", () -> !isRunning(home));
    assertThat(cloud.run(home).statusAsString()).isEqualTo("SUCCEEDED");
  }

  private Execution awaitApproval(int executionsBefore) throws InterruptedException {
    cloud.await(
        "an approval is asked for",
        () ->
            cloud.executions().size() > executionsBefore
                && cloud.executions().get(0).status() == ExecutionStatus.AWAITING_APPROVAL);
    return cloud.executions().get(0);
  }

  private boolean isRunning(String run) {
    return cloud.run(run).statusAsString().equals("RUNNING");
  }

  private int launches(String serverId) {
    return cloud.drs.world().record().launchesOf(serverId).size();
  }
}
