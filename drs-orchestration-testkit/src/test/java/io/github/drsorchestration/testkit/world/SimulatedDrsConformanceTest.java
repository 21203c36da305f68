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
          .server(SimulatedServer.of(ExampleWorld.A, ExampleWorld.DUBLIN))
          .server(SimulatedServer.of(ExampleWorld.B, ExampleWorld.DUBLIN))
          .build();

  @Override
  protected RecoveryService newService() {
    return world.drs();
  }

  @Override
  protected AccountRegion where() {
    return ExampleWorld.DUBLIN;
  }

  @Override
  protected List<String> servers() {
    return List.of(ExampleWorld.A, ExampleWorld.B);
  }

  @Override
  protected void letPass(Duration duration) {
    world.time().advance(duration);
  }
}
