import type { Schema } from '../../api';

/** What somebody did, as people say it: `Approve (application)`. */
export function actionWords(action: Pick<Schema<'AuditedAction'>, 'what' | 'wave'>): string {
  const words = action.what.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${action.wave === undefined ? '' : ` (${action.wave})`}`;
}
