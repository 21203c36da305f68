package io.github.drsorchestration.core.service.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.drsorchestration.api.plan.RecoveryPlan;

/**
 * A plan as it is shown: its own fields, and the overview beside them.
 *
 * @param plan the plan
 * @param overview what is known of it otherwise
 */
public record PlanView(@JsonUnwrapped RecoveryPlan plan, PlanOverview overview) {}
