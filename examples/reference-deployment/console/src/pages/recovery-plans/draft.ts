import type { Schema } from '../../api';

/** A plan while it is edited: what the API takes. */
export type PlanDraft = Schema<'CreateRecoveryPlanBody'> & { readonly waves: Schema<'WaveInput'>[] };

export const NEW_PLAN: PlanDraft = { name: '', targets: {}, tags: {}, waves: [] };

/** What can be edited of a stored plan; who changed it when is the server's business. */
export function draftOf(plan: Schema<'RecoveryPlan'>): PlanDraft {
  return {
    planId: plan.planId,
    name: plan.name,
    description: plan.description,
    waves: plan.waves,
    generatedWaves: plan.generatedWaves,
    afterTermination: plan.afterTermination,
    targets: plan.targets,
    maxDuration: plan.maxDuration,
    priority: plan.priority,
    tags: plan.tags,
    version: plan.version,
  };
}
