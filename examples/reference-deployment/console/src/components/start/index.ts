import { later } from '../later';

export type { Kind } from './startForm';
export { useStart } from './useStart';
export const StartDialog = later(() => import('./StartDialog').then((it) => it.StartDialog));
