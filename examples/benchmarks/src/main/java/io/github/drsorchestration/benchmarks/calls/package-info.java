/** How many requests executions make, alone and together. */
@NullMarked
package io.github.drsorchestration.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
