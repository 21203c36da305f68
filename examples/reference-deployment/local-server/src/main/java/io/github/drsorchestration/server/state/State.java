package io.github.drsorchestration.server.state;

import io.github.drsorchestration.api.port.Ports;

/** Everything that outlives a request: groups, plans, executions, claims, accounts, records. */
public interface State extends AutoCloseable {

  /** Gives the ports these stores. */
  Ports.Builder into(Ports.Builder ports);

  /** What to call it, for people. */
  String description();

  @Override
  void close();
}
