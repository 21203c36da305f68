package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.conformance.RecoveryServiceConformance;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.util.List;

class SimulatedDrsConformanceTest extends RecoveryServiceConformance {

  private final SimulatedWorld world =
      SimulatedWorld.builder()
          .server(SimulatedServer.of(Example.A, Example.DUBLIN))
          .server(SimulatedServer.of(Example.B, Example.DUBLIN))
          .build();

  @Override
  protected RecoveryService newService() {
    return world.drs();
  }

  @Override
  protected AccountRegion where() {
    return Example.DUBLIN;
  }

  @Override
  protected List<String> servers() {
    return List.of(Example.A, Example.B);
  }

  @Override
  protected void letPass(Duration duration) {
    world.time().advance(duration);
  }
}
