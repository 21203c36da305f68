package io.github.drsorchestration.testkit.explore;

import java.time.Duration;

/**
 * How often a wave or a server was on the critical path.
 *
 * @param name the wave's name, or the server's
 * @param runs the number of runs in which it was on the critical path
 * @param share the same as a share of the runs in which everything was recovered
 * @param meanTime its mean time on the critical path, over those runs
 */
public record PathShare(String name, int runs, double share, Duration meanTime) {}
