package io.github.drsorchestration.testkit.explore;

import java.time.Duration;

/**
 * How often a wave or a server determined when everything was up.
 *
 * @param name the wave's name, or the server's
 * @param runs in how many runs it was on the critical path
 * @param share the same as a share of the runs in which everything came up
 * @param meanTime how long it held everything up, on average over those runs that it was in
 */
public record PathShare(String name, int runs, double share, Duration meanTime) {}
