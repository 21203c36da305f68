package io.github.drsorchestration.aws.drs.replication;

import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.standin.DrsOnTheWire;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.conformance.replication.ReplicationScene;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;

/** The scene of the suites of replication behind HTTP; pages hold one entry each. */
final class WiredScene implements ReplicationScene {

  private static final AccountRegion WHERE = new AccountRegion(StandIn.ACCOUNT, StandIn.REGION);
  private static final AccountRegion FRANKFURT = new AccountRegion(StandIn.ACCOUNT, "eu-central-1");
  private static final AccountRegion STOCKHOLM = new AccountRegion(StandIn.ACCOUNT, "eu-north-1");
  private static final String SERVER = "s-00000000000000001";
  private static final String MACHINE = "s-00000000000000002";
  private static final String HOMELESS = "s-00000000000000003";

  private final DrsOnTheWire wire =
      DrsOnTheWire.serving(
          SimulatedWorld.builder()
              .pageSizes(new PageSizes(1, 1, 1, 1, 1, 1))
              .place(FRANKFURT)
              .initialSync(Duration.ofHours(5))
              .server(SimulatedServer.of(SERVER, WHERE).toBuilder().origin(FRANKFURT).build())
              .server(SimulatedServer.of(MACHINE, WHERE))
              .server(SimulatedServer.of(HOMELESS, WHERE).toBuilder().origin(STOCKHOLM).build()));
  private final AwsPorts aws = wire.ports(StandIn.ACCOUNT).build();

  @Override
  public RecoveryService service() {
    return aws.recoveryService();
  }

  @Override
  public AccountRegion where() {
    return WHERE;
  }

  @Override
  public String server() {
    return SERVER;
  }

  @Override
  public AccountRegion origin() {
    return FRANKFURT;
  }

  @Override
  public String serverOfUnusedOrigin() {
    return HOMELESS;
  }

  @Override
  public String machine() {
    return MACHINE;
  }

  @Override
  public void letPass(Duration duration) {
    wire.letPass(duration);
  }

  @Override
  public void bootFailbackClient(String instanceId) {
    wire.server().world().served().failback().bootClient(WHERE, instanceId);
  }

  @Override
  public void loseResponsesOf(ServiceCall call) {
    wire.server()
        .world()
        .add(Fault.builder().kind(FaultKind.RESPONSE_LOST).operation(call).build());
  }

  @Override
  public void loseNoResponses() {
    wire.server().world().clearFaults();
  }

  @Override
  public void close() {
    aws.close();
    wire.close();
  }
}
