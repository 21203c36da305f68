/**
 * Approvals and Lambda hooks as executions of small state machines, which remember what came of
 * them; start at {@link io.github.drsorchestration.aws.stepfunctions.TaskTokenApprovals}.
 */
@NullMarked
package io.github.drsorchestration.aws.stepfunctions;

import org.jspecify.annotations.NullMarked;
