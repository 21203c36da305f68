export { BurnUp } from './BurnUp';
export type { Phase } from './colours';
export { Gantt, GanttLegend, type GanttProps } from './Gantt';
export type { Bar, Row, ServerRow, WaveRow } from './gantt';
export { layoutGraph, type GraphLayout, type GraphNode } from './graph';
export { WaveGraph, type WaveNode } from './WaveGraph';
