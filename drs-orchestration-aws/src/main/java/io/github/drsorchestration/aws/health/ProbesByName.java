package io.github.drsorchestration.aws.health;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.ec2.InstanceAddresses;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Delegates each health check to the probe of its name. A name without a probe is never healthy:
 * the check fails when its time is up, and the log says why.
 *
 * <pre>{@code
 * HealthProbe probes =
 *     ProbesByName.standard(clients)
 *         .with("tagged", (check, instance) -> instance.tags().containsKey("ready"));
 * }</pre>
 */
public final class ProbesByName implements HealthProbe {

  private final Map<String, HealthProbe> probes;

  private ProbesByName(Map<String, HealthProbe> probes) {
    this.probes = probes;
  }

  /** Nothing is healthy. */
  public static ProbesByName none() {
    return new ProbesByName(Map.of());
  }

  /**
   * {@code instance-status}: {@link InstanceStatusProbe}; {@code tcp}: {@link TcpProbe}; {@code
   * http}: {@link HttpProbe}.
   */
  public static ProbesByName standard(AwsClients clients) {
    InstanceAddresses addresses = new InstanceAddresses(clients);
    return none()
        .with("instance-status", new InstanceStatusProbe(clients))
        .with("tcp", new TcpProbe(addresses::of))
        .with("http", new HttpProbe(addresses::of));
  }

  /** The same, with another probe of this name. */
  public ProbesByName with(String name, HealthProbe probe) {
    Map<String, HealthProbe> more = new TreeMap<>(probes);
    more.put(name, probe);
    return new ProbesByName(more);
  }

  @Override
  public boolean healthy(HealthCheck check, RecoveryInstance instance) {
    HealthProbe probe = probes.get(check.probe());
    if (probe == null) {
      throw new CallRejectedException(check.probe(), unknown());
    }
    return probe.healthy(check, instance);
  }

  @Override
  public Optional<String> problem(HealthCheck check) {
    HealthProbe probe = probes.get(check.probe());
    return probe == null ? Optional.of(unknown()) : probe.problem(check);
  }

  private String unknown() {
    return "there is no health probe of this name; known are " + probes.keySet();
  }
}
