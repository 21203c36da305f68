/**
 * What must hold while servers are brought home; start at {@link
 * io.github.drsorchestration.testkit.proof.invariant.failback.ProductionIsKept}.
 */
@NullMarked
package io.github.drsorchestration.testkit.proof.invariant.failback;

import org.jspecify.annotations.NullMarked;
