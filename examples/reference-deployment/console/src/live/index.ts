export { Freshness } from './Freshness';
export { LiveProvider } from './LiveProvider';
export { useLive, usePolling, type Live, type LiveState } from './LiveContext';
export type { SentEvent } from './sse';
export { openStream, type Connection, type StreamOptions, type StreamWorld } from './stream';
export { useNow } from './useNow';
