import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SentEvent } from './sse';
import { ExecutionStates, type ExecutionState } from './states';
import type { Connection } from './stream';

export interface Live {
  readonly connection: Connection;
  /** Hands on the events of the stream of everything that the user may see, until the returned function is called. */
  readonly listen: (listener: (event: SentEvent) => void) => () => void;
  readonly states: ExecutionStates;
}

export const LiveContext = createContext<Live>({
  connection: { state: 'connecting' },
  listen: () => () => undefined,
  states: new ExecutionStates(),
});

/** The stream of everything that the user may see. */
export function useLive(): Live {
  return useContext(LiveContext);
}

/**
 * How often a query that live events keep fresh is to be asked again, for `refetchInterval`: seldom while events come,
 * often while they do not.
 */
export function usePolling(): number {
  return useLive().connection.state === 'connected' ? 30_000 : 3_000;
}

/** The last state of each execution that the stream has told about. */
export function useExecutionStates(): ReadonlyMap<string, ExecutionState> {
  const { states } = useLive();
  return useSyncExternalStore(states.subscribe, states.snapshot);
}
