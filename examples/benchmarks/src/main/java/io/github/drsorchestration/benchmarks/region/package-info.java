/** How long it takes to ask many Regions, some of which do not answer; {@code RegionsBenchmark}. */
@NullMarked
package io.github.drsorchestration.benchmarks.region;

import org.jspecify.annotations.NullMarked;
