package io.github.drsorchestration.server.world;

import io.github.drsorchestration.api.port.Ports;

/** The data centre that is protected, with its DRS and its clock. */
public interface World extends AutoCloseable {

  /** The ports to it; a world on AWS brings stores, too, which others may replace. */
  Ports.Builder ports();

  /** Whether nothing real can come to harm. */
  boolean isSimulated();

  /** What to call it, for people. */
  String description();

  @Override
  void close();
}
