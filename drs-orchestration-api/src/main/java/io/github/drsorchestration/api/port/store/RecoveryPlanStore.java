package io.github.drsorchestration.api.port.store;

import io.github.drsorchestration.api.plan.RecoveryPlan;

/** Keeps recovery plans. */
public interface RecoveryPlanStore extends DocumentStore<RecoveryPlan> {}
