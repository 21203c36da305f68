/**
 * What must hold of every execution at every moment, whatever goes wrong; start at {@link
 * io.github.drsorchestration.testkit.invariant.Invariant} and {@link
 * io.github.drsorchestration.testkit.invariant.History}.
 */
@NullMarked
package io.github.drsorchestration.testkit.invariant;

import org.jspecify.annotations.NullMarked;
