/** How long one step of the engine takes on DynamoDB, and what it sends there. */
@NullMarked
package io.github.drsorchestration.benchmarks.store;

import org.jspecify.annotations.NullMarked;
