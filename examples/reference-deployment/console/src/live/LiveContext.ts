import { createContext, useContext } from 'react';
import type { Schema } from '../api';
import type { Connection } from './stream';

/** How far an execution is, as the stream tells whenever it was saved. */
export interface LiveState {
  readonly executionId: string;
  readonly planId: string;
  readonly planName: string;
  readonly kind: Schema<'ExecutionKind'>;
  readonly status: Schema<'ExecutionStatus'>;
  readonly version: number;
  readonly eventCount: number;
  readonly createdAt: string;
  readonly endedAt?: string;
  /** When it will probably have ended, if nobody has to be waited for any more. */
  readonly projectedEnd?: string;
  readonly settled: boolean;
}

export interface Live {
  readonly connection: Connection;
  /** The last state of each execution that the stream has told of. */
  readonly states: ReadonlyMap<string, LiveState>;
}

export const LiveContext = createContext<Live>({
  connection: { state: 'connecting' },
  states: new Map(),
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
