import type { Signer } from '../api';
import { SentEventParser, type SentEvent } from './sse';

/** `lost` says since when, so that data can be marked with its age. */
export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'connected' }
  | { readonly state: 'lost'; readonly since: number };

export interface StreamOptions {
  readonly url: string;
  readonly signer: Signer;
  readonly onEvent: (event: SentEvent) => void;
  readonly onConnection: (connection: Connection) => void;
  /** What connects and waits; tests give their own. */
  readonly world?: StreamWorld;
}

export interface StreamWorld {
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  /** Resolves after that many milliseconds, or when aborted. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The server writes at least every five seconds. */
const SILENCE_MS = 12_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Reads a stream of the server until stopped: connects again after a loss where it was, waits longer after each
 * failure, and takes silence for a loss. Ends by itself when the server says that there is no more.
 *
 * @returns what stops it
 */
export function openStream(options: StreamOptions): () => void {
  const stop = new AbortController();
  void read(options, options.world ?? REAL, stop.signal);
  return () => stop.abort();
}

async function read(options: StreamOptions, world: StreamWorld, stop: AbortSignal): Promise<void> {
  let lastId: string | undefined;
  let wait = FIRST_WAIT_MS;
  let lostSince: number | undefined;
  options.onConnection({ state: 'connecting' });
  while (!stop.aborted) {
    const ended = await connect(options, world, stop, lastId, (event) => {
      lastId = event.id ?? lastId;
      wait = FIRST_WAIT_MS;
      lostSince = undefined;
      if (event.type !== '') {
        options.onEvent(event);
      }
    }).catch(() => false);
    if (ended || stop.aborted) {
      return;
    }
    lostSince ??= world.now();
    options.onConnection({ state: 'lost', since: lostSince });
    await world.pause(wait, stop);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }
}

/** @returns whether the server said that the stream is over */
async function connect(
  options: StreamOptions,
  world: StreamWorld,
  stop: AbortSignal,
  lastId: string | undefined,
  onEvent: (event: SentEvent) => void,
): Promise<boolean> {
  const token = await options.signer.token();
  if (token === undefined) {
    return false;
  }
  const cut = new AbortController();
  const signal = AbortSignal.any([stop, cut.signal]);
  const headers = new Headers({ Accept: 'text/event-stream', Authorization: `Bearer ${token}` });
  if (lastId !== undefined) {
    headers.set('Last-Event-ID', lastId);
  }
  const response = await world.fetch(options.url, { headers, signal, cache: 'no-store' });
  if (response.status === 401) {
    options.signer.refused();
  }
  if (!response.ok || response.body === null) {
    return response.status === 404 || response.status === 403;
  }
  options.onConnection({ state: 'connected' });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const parser = new SentEventParser();
  for (;;) {
    const silence = new AbortController();
    const piece = await Promise.race([
      reader.read(),
      world.pause(SILENCE_MS, silence.signal).then(() => undefined),
    ]);
    silence.abort();
    if (piece === undefined || piece.done) {
      cut.abort();
      return false;
    }
    for (const event of parser.push(piece.value)) {
      onEvent(event);
      if (event.type === 'end') {
        cut.abort();
        return true;
      }
      if (event.type === 'expired') {
        cut.abort();
        return false;
      }
    }
  }
}

const REAL: StreamWorld = {
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => Date.now(),
  pause: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};
