export { StartDialog } from './StartDialog';
export type { Kind } from './startForm';
export { useStart } from './useStart';
