/** What must hold of the record: statuses that are true, and an event chain without gaps. */
@NullMarked
package io.github.drsorchestration.testkit.proof.invariant.audit;

import org.jspecify.annotations.NullMarked;
