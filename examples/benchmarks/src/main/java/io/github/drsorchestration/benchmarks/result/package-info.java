/** What the benchmarks hand back: tables, targets, text and JSON. */
@NullMarked
package io.github.drsorchestration.benchmarks.result;

import org.jspecify.annotations.NullMarked;
