package io.github.drsorchestration.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.execution.ExecutionSummary;
import io.github.drsorchestration.api.execution.event.EventType;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.aws.standin.DrsOnTheWire;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsPortsTest {

  private static final AccountRegion HOME = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion AWAY = new AccountRegion("444455556666", "us-east-2");

  @Test
  void accounts_are_found_in_the_table_of_target_accounts() {
    try (DrsOnTheWire wire = world();
        AwsPorts aws = ports(wire, "ports-accounts-").build()) {
      aws.createTables();
      aws.stores()
          .targetAccounts()
          .create(
              TargetAccount.builder()
                  .accountId(AWAY.accountId())
                  .roleArn("arn:aws:iam::" + AWAY.accountId() + ":role/drs-orchestration")
                  .build());

      assertThat(aws.recoveryService().sourceServers(AWAY)).hasSize(1);
      assertThat(aws.recoveryService().sourceServers(HOME)).isEmpty();
    }
  }

  @Test
  void ports_that_were_not_set_up_do_nothing_or_say_so() {
    try (DrsOnTheWire wire = world();
        AwsPorts aws = ports(wire, "none-").build()) {
      aws.notifier().publish(summary(), event());

      assertThat(aws.approvalGate().answer("a1")).isEmpty();
      for (HookType type : new HookType[] {HookType.LAMBDA, HookType.HTTP, HookType.IN_PROCESS}) {
        assertThatThrownBy(() -> aws.hookRunner().start(run(type)))
            .isInstanceOf(CallRejectedException.class);
      }
      assertThat(wire.server().calls()).isEmpty();
    }
  }

  @Test
  void whoever_forgets_the_home_region_is_told() {
    assertThatThrownBy(() -> AwsPorts.builder().build())
        .isInstanceOf(NullPointerException.class)
        .hasMessage("homeRegion");
  }

  private static DrsOnTheWire world() {
    return DrsOnTheWire.serving(
        SimulatedWorld.builder()
            .place(HOME)
            .server(SimulatedServer.of("s-00000000000000002", AWAY)));
  }

  private static AwsPortsBuilder ports(DrsOnTheWire wire, String prefix) {
    return wire.ports(HOME.accountId())
        .endpoint("dynamodb", Moto.shared().endpoint())
        .tables(DynamoTables.withPrefix(prefix));
  }

  private static HookInvocation run(HookType type) {
    Hook hook = Hook.builder().name("DNS").type(type).target("https://example.org/x").build();
    return new HookInvocation("r", "e1", "Web shop", ExecutionKind.DRILL, "web", hook);
  }

  private static ExecutionSummary summary() {
    return new ExecutionSummary(
        "e1",
        "p1",
        "Web shop",
        ExecutionKind.DRILL,
        ExecutionStatus.RUNNING,
        Actor.of("ada"),
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ExecutionEvent event() {
    return ExecutionEvent.builder()
        .executionId("e1")
        .sequence(1)
        .at(Instant.EPOCH)
        .type(EventType.EXECUTION_CREATED)
        .actor("ada")
        .previousHash("0")
        .hash("1")
        .build();
  }
}
