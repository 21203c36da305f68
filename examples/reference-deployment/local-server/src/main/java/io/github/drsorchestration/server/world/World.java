package io.github.drsorchestration.server.world;

import io.github.drsorchestration.api.port.Ports;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The data centre that is protected, with its DRS and its clock. */
public interface World extends AutoCloseable {

  /** The ports to it; a world on AWS brings stores, too, which others may replace. */
  Ports.Builder ports();

  /** Where work has to be done so that time waits for it, if it does; else on any thread. */
  default Optional<Executor> workers() {
    return Optional.empty();
  }

  /** Whether nothing real can come to harm. */
  boolean isSimulated();

  /** What to call it, for people. */
  String description();

  @Override
  void close();
}
