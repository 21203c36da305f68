import { createContext, useContext } from 'react';
import type { SentEvent } from './sse';
import type { Connection } from './stream';

export interface Live {
  readonly connection: Connection;
  /** Hands on the events of the stream of everything that the user may see, until the returned function is called. */
  readonly listen: (listener: (event: SentEvent) => void) => () => void;
}

export const LiveContext = createContext<Live>({ connection: { state: 'connecting' }, listen: () => () => undefined });

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
