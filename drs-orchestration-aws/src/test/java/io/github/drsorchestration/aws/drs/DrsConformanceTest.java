package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.aws.standin.DrsOnTheWire;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.testkit.call.PageSizes;
import io.github.drsorchestration.testkit.conformance.RecoveryServiceConformance;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Pages hold one entry each, so that every list has several. */
class DrsConformanceTest extends RecoveryServiceConformance {

  private static final AccountRegion WHERE = new AccountRegion(StandIn.ACCOUNT, StandIn.REGION);
  private static final List<String> SERVERS = List.of("s-00000000000000001", "s-00000000000000002");

  private final DrsOnTheWire wire =
      DrsOnTheWire.serving(
          SimulatedWorld.builder()
              .pageSizes(new PageSizes(1, 1, 1, 1, 1, 1))
              .server(SimulatedServer.of(SERVERS.get(0), WHERE))
              .server(SimulatedServer.of(SERVERS.get(1), WHERE)));

  private final AwsPorts aws = wire.ports(StandIn.ACCOUNT).build();

  @Override
  protected RecoveryService newService() {
    return aws.recoveryService();
  }

  @Override
  protected AccountRegion where() {
    return WHERE;
  }

  @Override
  protected List<String> servers() {
    return SERVERS;
  }

  @Override
  protected void letPass(Duration duration) {
    wire.letPass(duration);
  }

  @AfterEach
  void close() {
    aws.close();
    wire.close();
  }
}
