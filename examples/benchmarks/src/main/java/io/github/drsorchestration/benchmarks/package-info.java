/**
 * How close to the fastest recovery, at which speed and with how many calls; start at {@link
 * io.github.drsorchestration.benchmarks.Benchmarks}.
 */
@NullMarked
package io.github.drsorchestration.benchmarks;

import org.jspecify.annotations.NullMarked;
