/** How long one step of the engine takes on executions of different length. */
@NullMarked
package io.github.drsorchestration.benchmarks.step;

import org.jspecify.annotations.NullMarked;
