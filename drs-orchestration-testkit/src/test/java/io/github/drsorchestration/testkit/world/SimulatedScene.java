package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.conformance.replication.ReplicationScene;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;

/** The scene of the suites of replication in a simulated world. */
final class SimulatedScene implements ReplicationScene {

  private static final AccountRegion STOCKHOLM = new AccountRegion("777788889999", "eu-north-1");
  private static final AccountRegion FRANKFURT = new AccountRegion("777788889999", "eu-central-1");
  private static final String HOMELESS = "s-00000000000000003";

  private final SimulatedWorld world =
      SimulatedWorld.builder()
          .place(FRANKFURT)
          .initialSync(Duration.ofHours(5))
          .server(
              SimulatedServer.of(ExampleWorld.A, ExampleWorld.DUBLIN).toBuilder()
                  .origin(FRANKFURT)
                  .build())
          .server(SimulatedServer.of(ExampleWorld.B, ExampleWorld.DUBLIN))
          .server(
              SimulatedServer.of(HOMELESS, ExampleWorld.DUBLIN).toBuilder()
                  .origin(STOCKHOLM)
                  .build())
          .build();

  @Override
  public RecoveryService service() {
    return world.drs();
  }

  @Override
  public AccountRegion where() {
    return ExampleWorld.DUBLIN;
  }

  @Override
  public String server() {
    return ExampleWorld.A;
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
    return ExampleWorld.B;
  }

  @Override
  public void letPass(Duration duration) {
    world.time().advance(duration);
  }

  @Override
  public void bootFailbackClient(String instanceId) {
    world.served().failback().bootClient(ExampleWorld.DUBLIN, instanceId);
  }

  @Override
  public void loseResponsesOf(ServiceCall call) {
    world.add(Fault.builder().kind(FaultKind.RESPONSE_LOST).operation(call).build());
  }

  @Override
  public void loseNoResponses() {
    world.clearFaults();
  }

  @Override
  public void close() {
    // A world holds nothing open.
  }
}
