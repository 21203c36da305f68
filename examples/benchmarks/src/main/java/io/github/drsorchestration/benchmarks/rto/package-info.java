/** How close executions come to the fastest recovery that is possible. */
@NullMarked
package io.github.drsorchestration.benchmarks.rto;

import org.jspecify.annotations.NullMarked;
