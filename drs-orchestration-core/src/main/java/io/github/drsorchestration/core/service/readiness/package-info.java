/** Whether a plan would do, and how one knows. Start at {@link PlanReadiness}. */
@NullMarked
package io.github.drsorchestration.core.service.readiness;

import org.jspecify.annotations.NullMarked;
