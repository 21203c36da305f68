/** Whether a plan makes sense. Start at {@link PlanValidator}. */
@NullMarked
package io.github.drsorchestration.core.planning.validation;

import org.jspecify.annotations.NullMarked;
