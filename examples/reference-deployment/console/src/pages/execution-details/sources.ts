import type { Schema } from '../../api';

/** By which way it was started. */
export function sourceWords(source: Schema<'EntryPoint'>): string {
  switch (source) {
    case 'LIBRARY':
      return 'from a program';
    case 'REST':
      return 'through the API';
    case 'DIRECT':
      return 'by direct invocation';
    case 'CONSOLE':
      return 'from the console';
    case 'COMMAND_LINE':
      return 'from the command line';
    case 'SCHEDULE':
      return 'by a schedule';
    case 'ALARM':
      return 'by an alarm';
    case 'STEP_FUNCTIONS':
      return 'by Step Functions';
    case 'REGION_SWITCH':
      return 'by Region switch';
  }
}
