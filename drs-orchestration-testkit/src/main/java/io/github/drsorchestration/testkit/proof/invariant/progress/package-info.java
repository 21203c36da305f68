/**
 * What must hold of the course of an execution: waves in their order, requests answered, an end
 * within bounds.
 */
@NullMarked
package io.github.drsorchestration.testkit.proof.invariant.progress;

import org.jspecify.annotations.NullMarked;
