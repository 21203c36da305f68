import type { Schema } from '../api';

/** How something came in, as people say it. */
export const ENTRY_POINTS: Readonly<Record<Schema<'EntryPoint'>, string>> = {
  LIBRARY: 'Library',
  REST: 'REST',
  DIRECT: 'Direct call',
  CONSOLE: 'Console',
  COMMAND_LINE: 'Command line',
  SCHEDULE: 'Schedule',
  ALARM: 'Alarm',
  STEP_FUNCTIONS: 'Step Functions',
  REGION_SWITCH: 'Region switch',
};
