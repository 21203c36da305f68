export { merged, same, theirChanges, type Change } from './merge';
export { useDraft, type Draft, type DraftHandle } from './useDraft';
