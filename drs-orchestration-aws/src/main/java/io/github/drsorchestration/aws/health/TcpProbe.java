package io.github.drsorchestration.aws.health;

import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.aws.http.AddressRule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Function;

/**
 * An instance is healthy when something listens on a port of it. The parameter {@code port} is
 * required. The orchestrator must be able to reach the instance's private address.
 */
public final class TcpProbe implements HealthProbe {

  private static final int CONNECT_TIMEOUT_MILLIS = 2_000;

  private final Function<RecoveryInstance, Optional<String>> addresses;
  private final AddressRule rule;

  /**
   * A probe that calls instances at these addresses.
   *
   * @param addresses the private address of an instance, where it has one
   */
  public TcpProbe(Function<RecoveryInstance, Optional<String>> addresses) {
    this(addresses, AddressRule.SERVERS);
  }

  TcpProbe(Function<RecoveryInstance, Optional<String>> addresses, AddressRule rule) {
    this.addresses = addresses;
    this.rule = rule;
  }

  @Override
  public boolean healthy(HealthCheck check, RecoveryInstance instance) {
    int port = PortParameter.of(check).orElseThrow(() -> PortParameter.missing(check));
    return addresses.apply(instance).filter(address -> listens(address, port)).isPresent();
  }

  private boolean listens(String address, int port) {
    try (Socket socket = new Socket()) {
      InetAddress resolved = InetAddress.getByName(address);
      if (rule.problem(resolved).isPresent()) {
        return false;
      }
      socket.connect(new InetSocketAddress(resolved, port), CONNECT_TIMEOUT_MILLIS);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
