package io.github.drsorchestration.quickstart;

import static io.github.drsorchestration.quickstart.Quickstart.DATABASE;
import static io.github.drsorchestration.quickstart.Quickstart.IRELAND;
import static io.github.drsorchestration.quickstart.Quickstart.WEB;
import static io.github.drsorchestration.quickstart.Quickstart.group;
import static io.github.drsorchestration.quickstart.Quickstart.plan;
import static io.github.drsorchestration.testkit.assertion.ExecutionAssert.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.FailureCode;
import io.github.drsorchestration.api.execution.request.ExecutionRequest;
import io.github.drsorchestration.api.execution.request.RequestType;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.memory.ScriptedAnswer;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailoverTest {

  @Test
  void a_web_server_that_fails_to_launch_is_recovered_by_a_retry() {
    SimulatedWorld world =
        SimulatedWorld.builder()
            .jobPending(Duration.ofSeconds(30))
            .server(server(DATABASE))
            .server(server(WEB))
            .fault(Fault.builder().kind(FaultKind.LAUNCH_FAILS).serverId(WEB).occurrence(1).build())
            .build();
    Simulation simulation =
        Simulation.of(world).with(group("databases", DATABASE), group("web", WEB)).with(plan());
    simulation.approvals().forWave("web", ScriptedAnswer.yes(Duration.ofMinutes(5), "bob"));

    Execution failover = simulation.run("shop", ExecutionKind.RECOVERY);

    assertThat(failover)
        .isPartial()
        .wave("databases")
        .isCompletedAfter(Duration.parse("PT10M30S"))
        .wave("web")
        .startsAfter(Duration.parse("PT15M40S"))
        .server(WEB)
        .failedWith(FailureCode.LAUNCH_FAILED)
        .endedAfter(Duration.parse("PT26M15S"));

    simulation.request(
        failover.executionId(), ExecutionRequest.of(RequestType.RETRY, "ann", "capacity is back"));
    simulation.runUntilIdle();

    assertThat(simulation.execution(failover.executionId()))
        .isCompleted()
        .server(WEB)
        .wasTried(2)
        .server(WEB)
        .isUpAfter(Duration.parse("PT36M45S"));
  }

  private static SimulatedServer server(String serverId) {
    return SimulatedServer.builder()
        .serverId(serverId)
        .where(IRELAND)
        .launchDuration(Duration.ofMinutes(10))
        .build();
  }
}
