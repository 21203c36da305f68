/** Plans as far as time is concerned, and the worlds that they are run in. */
@NullMarked
package io.github.drsorchestration.benchmarks.shape;

import org.jspecify.annotations.NullMarked;
