/**
 * The ports in memory: stores, and approvers, hooks and probes that follow a script; start at
 * {@link io.github.drsorchestration.testkit.memory.InMemoryExecutionStore}.
 */
@NullMarked
package io.github.drsorchestration.testkit.memory;

import org.jspecify.annotations.NullMarked;
