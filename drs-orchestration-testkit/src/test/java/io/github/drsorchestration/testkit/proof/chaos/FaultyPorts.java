package io.github.drsorchestration.testkit.proof.chaos;

import io.github.drsorchestration.api.port.HookRunner;
import io.github.drsorchestration.api.port.Notifier;
import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.port.Time;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.port.store.ExecutionStore;
import io.github.drsorchestration.api.port.store.ServerClaims;
import io.github.drsorchestration.core.engine.edge.Ports;

/** Replaces some of the ports. */
final class FaultyPorts {
  private Ports ports;

  private FaultyPorts(Ports ports) {
    this.ports = ports;
  }

  static FaultyPorts of(Ports ports) {
    return new FaultyPorts(ports);
  }

  FaultyPorts time(Time by) {
    return with(by, ports.recovery(), ports.quotas(), ports.executions(), ports.claims());
  }

  FaultyPorts recovery(RecoveryService by) {
    return with(ports.time(), by, ports.quotas(), ports.executions(), ports.claims());
  }

  FaultyPorts quotas(QuotaSource by) {
    return with(ports.time(), ports.recovery(), by, ports.executions(), ports.claims());
  }

  FaultyPorts executions(ExecutionStore by) {
    return with(ports.time(), ports.recovery(), ports.quotas(), by, ports.claims());
  }

  FaultyPorts claims(ServerClaims by) {
    return with(ports.time(), ports.recovery(), ports.quotas(), ports.executions(), by);
  }

  FaultyPorts hooks(HookRunner by) {
    return outwards(by, ports.notifier());
  }

  FaultyPorts notifier(Notifier by) {
    return outwards(ports.hooks(), by);
  }

  Ports build() {
    return ports;
  }

  private FaultyPorts with(
      Time time,
      RecoveryService recovery,
      QuotaSource quotas,
      ExecutionStore executions,
      ServerClaims claims) {
    ports =
        new Ports(
            time,
            recovery,
            quotas,
            ports.access(),
            executions,
            claims,
            ports.approvals(),
            ports.hooks(),
            ports.health(),
            ports.notifier());
    return this;
  }

  private FaultyPorts outwards(HookRunner hooks, Notifier notifier) {
    ports =
        new Ports(
            ports.time(),
            ports.recovery(),
            ports.quotas(),
            ports.access(),
            ports.executions(),
            ports.claims(),
            ports.approvals(),
            hooks,
            ports.health(),
            notifier);
    return this;
  }
}
