/**
 * What holds an orchestrator to its invariants; start at {@link
 * io.github.drsorchestration.testkit.proof.Invariant} and {@link
 * io.github.drsorchestration.testkit.proof.History}.
 */
@NullMarked
package io.github.drsorchestration.testkit.proof;

import org.jspecify.annotations.NullMarked;
