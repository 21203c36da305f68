export { Freshness } from './Freshness';
export { LiveProvider } from './LiveProvider';
export { useExecutionStates, useLive, usePolling, type Live } from './LiveContext';
export type { SentEvent } from './sse';
export type { ExecutionState } from './states';
export { openStream, type Connection, type StreamOptions, type StreamWorld } from './stream';
export { useExecutionStream } from './useExecutionStream';
export { useNow } from './useNow';
