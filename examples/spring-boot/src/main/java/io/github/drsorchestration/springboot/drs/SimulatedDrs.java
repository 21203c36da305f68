package io.github.drsorchestration.springboot.drs;

import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.springboot.settings.RecoverySettings.Simulation;
import io.github.drsorchestration.testkit.time.Flow;
import io.github.drsorchestration.testkit.wire.DrsServer;
import io.github.drsorchestration.testkit.wire.ServerTime;
import java.net.URI;
import java.util.Optional;

/** A simulated DRS with the servers of the sample, in this process or elsewhere. */
record SimulatedDrs(URI endpoint, Optional<DrsServer> own) implements AutoCloseable {

  static SimulatedDrs open(Simulation settings) {
    URI elsewhere = settings.endpoint();
    if (elsewhere != null) {
      return new SimulatedDrs(elsewhere, Optional.empty());
    }
    DrsServer own =
        DrsServer.serving(() -> Sample.world().build())
            .time(Flow.timesRealTime(settings.timesReal()))
            .start();
    return new SimulatedDrs(own.endpoint(), Optional.of(own));
  }

  /** The clock of the simulated DRS, which runs fast. */
  Time time() {
    return ServerTime.at(endpoint, SystemTime.shared());
  }

  @Override
  public void close() {
    own.ifPresent(DrsServer::close);
  }
}
