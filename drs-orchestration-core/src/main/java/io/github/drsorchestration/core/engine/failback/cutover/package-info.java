/**
 * The moment at which production stops in the recovery place: {@link
 * io.github.drsorchestration.core.engine.failback.cutover.CutoverGate} says when a wave may begin,
 * and {@link io.github.drsorchestration.core.engine.failback.cutover.CutoverBrief} what its
 * approver is told.
 */
@NullMarked
package io.github.drsorchestration.core.engine.failback.cutover;

import org.jspecify.annotations.NullMarked;
