/** How fast a simulation is, and how that grows with its size. */
@NullMarked
package io.github.drsorchestration.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
