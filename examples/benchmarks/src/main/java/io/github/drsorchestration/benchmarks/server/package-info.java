/**
 * The local server in a process of its own, under load from this one. Start at {@link
 * io.github.drsorchestration.benchmarks.server.ServerBenchmark}.
 */
@NullMarked
package io.github.drsorchestration.benchmarks.server;

import org.jspecify.annotations.NullMarked;
