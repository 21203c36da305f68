/** Real time, as the benchmarks measure it. */
@NullMarked
package io.github.drsorchestration.benchmarks.time;

import org.jspecify.annotations.NullMarked;
