import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Connection, SentEvent, StreamOptions } from '.';
import { openSharedStream, type Together } from './sharedStream';

/** The windows of a browser: a lock that they wait for in their order, and a channel that reaches all others. */
class FakeBrowser implements Together {
  private readonly channels = new Set<FakeChannel>();
  private readonly waiting: (() => void)[] = [];
  private taken = false;

  channel = () => new FakeChannel(this.channels);
  readonly alone = async (work: () => Promise<void>, stop: AbortSignal) => {
    if (this.taken) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.taken = true;
    await (stop.aborted ? undefined : work());
    this.taken = false;
    this.waiting.shift()?.();
  };
}

class FakeChannel {
  onmessage: ((event: MessageEvent) => void) | null = null;
  constructor(private readonly all: Set<FakeChannel>) {
    all.add(this);
  }
  postMessage(data: unknown): void {
    this.all.forEach((it) => it !== this && it.onmessage?.({ data } as MessageEvent));
  }
  close(): void {
    this.all.delete(this);
  }
}

let browser: FakeBrowser;
let streams: StreamOptions[];

beforeEach(() => {
  vi.useFakeTimers();
  browser = new FakeBrowser();
  streams = [];
});
afterEach(() => vi.useRealTimers());

/** A window, and what it is told. */
function window() {
  const events: string[] = [];
  const connections: Connection['state'][] = [];
  const close = openSharedStream(
    {
      url: 'http://server.example/stream',
      signer: { token: () => Promise.resolve('t1'), refused: () => undefined },
      onEvent: (it) => events.push(it.data),
      onConnection: (it) => connections.push(it.state),
    },
    browser,
    (options) => {
      streams.push(options);
      return () => undefined;
    },
  );
  return { events, connections, close };
}

const state = (executionId: string): SentEvent => ({ type: 'state', data: JSON.stringify({ executionId }), id: undefined });

it('is read by one window, which tells the others, and those that come later', () => {
  const first = window();
  const second = window();
  streams[0]?.onConnection({ state: 'connected' });
  streams[0]?.onEvent(state('a'));
  const third = window();
  expect(streams).toHaveLength(1);
  for (const it of [first, second, third]) {
    expect(new Set(it.events)).toEqual(new Set(['{"executionId":"a"}']));
    expect(it.connections).toEqual(['connecting', 'connected']);
  }
});

it('is read by another when the window that had it is gone', async () => {
  const first = window();
  const second = window();
  first.close();
  await vi.waitFor(() => expect(streams).toHaveLength(2));
  streams[1]?.onEvent(state('b'));
  expect(second.events).toEqual(['{"executionId":"b"}']);
  expect(first.events).toEqual([]);
});

it('is lost for a window that is told nothing', async () => {
  window();
  const second = window();
  streams[0]?.onConnection({ state: 'connected' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(second.connections, 'it is told again and again that all is well').toEqual(['connecting', 'connected']);
  browser.channel = () => new FakeChannel(new Set());
  const third = window();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(third.connections).toEqual(['connecting', 'lost']);
});
