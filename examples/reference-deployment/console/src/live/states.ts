import type { Schema } from '../api';

/** What a stream tells about an execution whenever it was saved. */
export interface ExecutionState {
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

/** The last state of each execution that the stream has told about, for those who begin to look later. */
export class ExecutionStates {
  private all: ReadonlyMap<string, ExecutionState> = new Map();
  private readonly listeners = new Set<() => void>();

  readonly snapshot = () => this.all;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  take(data: string): void {
    const state = JSON.parse(data) as ExecutionState;
    this.all = new Map(this.all).set(state.executionId, state);
    this.listeners.forEach((it) => it());
  }
}
