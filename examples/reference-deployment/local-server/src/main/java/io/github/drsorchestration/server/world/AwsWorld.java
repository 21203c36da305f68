package io.github.drsorchestration.server.world;

import io.github.drsorchestration.api.port.Ports;
import io.github.drsorchestration.api.server.InstanceState;
import io.github.drsorchestration.api.time.SystemTime;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.aws.AwsPorts;
import io.github.drsorchestration.cli.aws.AwsEnvironment;
import io.github.drsorchestration.testkit.memory.ScriptedHooks;
import io.github.drsorchestration.testkit.wire.ServerTime;

/** DRS in accounts of AWS, or a simulated one behind the same protocol. */
public final class AwsWorld implements World {

  private final AwsEnvironment environment;
  private final AwsPorts aws;
  private final Time time;

  private AwsWorld(AwsEnvironment environment, AwsPorts aws, Time time) {
    this.environment = environment;
    this.aws = aws;
    this.time = time;
  }

  /** Opens the clients; a simulated DRS must answer, because its clock is followed. */
  public static AwsWorld open(AwsEnvironment environment, boolean createTables) {
    Time real = SystemTime.shared();
    Time time =
        environment.simulated() ? ServerTime.at(environment.endpoint().orElseThrow(), real) : real;
    AwsPorts ports = environment.ports().time(time).build();
    if (createTables) {
      ports.createTables();
    }
    return new AwsWorld(environment, ports, time);
  }

  @Override
  public Ports.Builder ports() {
    Ports.Builder ports = aws.ports().toBuilder();
    // Simulated instances have no address to probe, and nothing real may be called on their behalf.
    return environment.simulated()
        ? ports
            .healthProbe((check, instance) -> instance.state() == InstanceState.RUNNING)
            .hookRunner(new ScriptedHooks(time))
        : ports;
  }

  @Override
  public boolean isSimulated() {
    return environment.simulated();
  }

  @Override
  public String description() {
    return environment
        .endpoint()
        .map(url -> "DRS at " + url)
        .orElse("DRS in the accounts that are registered");
  }

  @Override
  public void close() {
    aws.close();
  }
}
