/** The use cases of recovery plans. Start at {@link RecoveryPlans}. */
@NullMarked
package io.github.drsorchestration.core.service.plan;

import org.jspecify.annotations.NullMarked;
