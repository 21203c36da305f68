import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Connection, SentEvent, StreamOptions } from '.';
import { openSharedStream, type Together } from './sharedStream';

/** The windows of a browser: a lock that they wait for in their order, and a channel that reaches all others. */
class FakeBrowser implements Together {
  private readonly channels = new Map<string, Set<FakeChannel>>();
  private readonly waiting = new Map<string, (() => void)[]>();

  channel = (name: string) => {
    const all = this.channels.get(name) ?? new Set();
    this.channels.set(name, all);
    return new FakeChannel(all);
  };
  readonly alone = async (name: string, work: () => Promise<void>, stop: AbortSignal) => {
    const others = this.waiting.get(name);
    if (others === undefined) {
      this.waiting.set(name, []);
    } else {
      await new Promise<void>((resolve) => others.push(resolve));
    }
    await (stop.aborted ? undefined : work());
    const next = this.waiting.get(name)?.shift();
    if (next === undefined) {
      this.waiting.delete(name);
    } else {
      next();
    }
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
function window(user = 'ann') {
  const events: string[] = [];
  const connections: Connection['state'][] = [];
  const close = openSharedStream(
    {
      url: 'http://server.example/stream',
      user,
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

it('is another one for another user, who may not see the same', () => {
  const ann = window('ann');
  const bob = window('bob');
  expect(streams).toHaveLength(2);
  streams[0]?.onEvent(state('a'));
  expect(ann.events).toEqual(['{"executionId":"a"}']);
  expect(bob.events).toEqual([]);
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
