package io.github.drsorchestration.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.execution.ExecutionStatus;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.dynamodb.DynamoTables;
import io.github.drsorchestration.aws.moto.Moto;
import io.github.drsorchestration.aws.notify.Events;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.DrsOnTheWire;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.world.SimulatedServer;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;

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
      aws.notifier()
          .publish(Events.execution("e1", ExecutionStatus.RUNNING), Events.recovered("e1", 1));

      assertThat(aws.approvalGate().answer("a1")).isEmpty();
      for (HookType type : new HookType[] {HookType.LAMBDA, HookType.HTTP, HookType.IN_PROCESS}) {
        assertThatThrownBy(() -> aws.hookRunner().start(run(type)))
            .isInstanceOf(CallRejectedException.class);
      }
      assertThat(wire.server().calls()).isEmpty();
    }
  }

  @Test
  void a_topic_gets_each_event_once_although_cloudwatch_refuses_them() {
    try (StandIn services = StandIn.answering(AwsPortsTest::onlyTheTopic);
        AwsPorts aws =
            AwsPorts.builder()
                .homeRegion(StandIn.REGION)
                .credentials(AnonymousCredentialsProvider.create())
                .endpoint(services.endpoint())
                .topicArn("arn:aws:sns:eu-west-1:111122223333:recovery")
                .metricsNamespace("Recovery")
                .build()) {
      for (int offers = 0; offers < 3; offers++) {
        assertThatThrownBy(
                () ->
                    aws.notifier()
                        .publish(
                            Events.execution("e1", ExecutionStatus.COMPLETED),
                            Events.completed("e1", 1)))
            .isInstanceOf(AccessDeniedException.class)
            .hasMessageContaining("PutMetricData: CloudWatch (namespace Recovery");
      }

      assertThat(services.requests()).filteredOn(AwsPortsTest::isPublish).hasSize(1);
    }
  }

  private static Answer onlyTheTopic(ReceivedRequest request) {
    return isPublish(request)
        ? Answer.xml("<PublishResponse><PublishResult/></PublishResponse>")
        : Answer.error(403, "AccessDenied", "not you");
  }

  private static boolean isPublish(ReceivedRequest request) {
    return request.body().contains("Action=Publish");
  }

  @Test
  void a_missing_home_region_is_named() {
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
}
