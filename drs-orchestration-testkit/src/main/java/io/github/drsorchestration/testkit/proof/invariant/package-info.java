/**
 * Everything that must hold of every execution; start at {@link
 * io.github.drsorchestration.testkit.proof.invariant.Invariants}.
 */
@NullMarked
package io.github.drsorchestration.testkit.proof.invariant;

import org.jspecify.annotations.NullMarked;
