/**
 * The operations on recovery plans: their versions, and whether they would do. Start at {@link
 * io.github.drsorchestration.core.operation.catalog.plan.PlanOperations}.
 */
@NullMarked
package io.github.drsorchestration.core.operation.catalog.plan;

import org.jspecify.annotations.NullMarked;
