/** What an operation costs beside the calls of AWS that it makes. */
@NullMarked
package io.github.drsorchestration.benchmarks.operations;

import org.jspecify.annotations.NullMarked;
