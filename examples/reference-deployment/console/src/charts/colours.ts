import * as tokens from '@cloudscape-design/design-tokens';
import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';

/** What a server goes through, in this order; `waiting` has no bar of its own but a reason to be shown. */
export type Phase = 'snapshot' | 'conversion' | 'launch' | 'verify' | 'queue' | 'failed' | 'copy';

export const PHASES: Record<Phase, { readonly name: string; readonly colour: string }> = {
  queue: { name: 'Waits for its job', colour: tokens.colorChartsPaletteCategorical18 },
  snapshot: { name: 'Snapshot', colour: tokens.colorChartsPaletteCategorical1 },
  conversion: { name: 'Conversion', colour: tokens.colorChartsPaletteCategorical4 },
  launch: { name: 'Launch', colour: tokens.colorChartsPaletteCategorical5 },
  verify: { name: 'Verification', colour: tokens.colorChartsPaletteCategorical3 },
  copy: { name: 'Copying back', colour: tokens.colorChartsPaletteCategorical6 },
  failed: { name: 'Failed try', colour: tokens.colorTextStatusError },
};

export const STATUS_COLOUR: Record<StatusIndicatorProps.Type, string> = {
  error: tokens.colorTextStatusError,
  warning: tokens.colorTextStatusWarning,
  success: tokens.colorTextStatusSuccess,
  info: tokens.colorTextStatusInfo,
  stopped: tokens.colorTextStatusInactive,
  pending: tokens.colorTextStatusInactive,
  'in-progress': tokens.colorTextStatusInfo,
  loading: tokens.colorTextStatusInactive,
  'not-started': tokens.colorTextStatusInactive,
  log: tokens.colorTextStatusInactive,
};

/** One for each kind of status, so that nobody needs colours. */
export const GLYPH: Record<StatusIndicatorProps.Type, string> = {
  error: '✖',
  warning: '▲',
  success: '✔',
  info: 'ℹ',
  stopped: '■',
  pending: '○',
  'in-progress': '▶',
  loading: '…',
  'not-started': '○',
  log: '·',
};
