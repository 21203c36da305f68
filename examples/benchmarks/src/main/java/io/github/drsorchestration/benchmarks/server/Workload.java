package io.github.drsorchestration.benchmarks.server;

import java.util.Optional;

/** What clients do. */
@FunctionalInterface
interface Workload {

  /** Makes a request, the one with this number, and says what went wrong. */
  Optional<String> request(HttpConnection connection, int number);
}
