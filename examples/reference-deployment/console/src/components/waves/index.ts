export { saidOf } from './condition';
export { DurationField } from './DurationField';
export { gateOf, noteOf } from './notes';
export { circle, dependencies, type Ordered } from './order';
export { PlanGraph, type PlannedWave } from './PlanGraph';
export { WaveConfigEditor } from './WaveConfigEditor';
export type { Wave } from './WaveFields';
