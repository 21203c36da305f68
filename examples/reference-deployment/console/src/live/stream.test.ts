import { describe, expect, it } from 'vitest';
import { openStream, type Connection, type SentEvent, type StreamWorld } from '.';

/** Answers each connection with the next text, then ends it; waits are noted, and take no time. */
class FakeWorld implements StreamWorld {
  readonly asked: (string | null)[] = [];
  readonly waits: number[] = [];
  private clock = 0;

  constructor(private readonly answers: (string | Response)[]) {}

  readonly fetch: typeof globalThis.fetch = (_, init) => {
    this.asked.push(new Headers(init?.headers).get('Last-Event-ID'));
    const answer = this.answers.shift();
    if (answer === undefined) {
      return Promise.reject(new TypeError('refused'));
    }
    return Promise.resolve(typeof answer === 'string' ? new Response(answer) : answer);
  };
  readonly now = () => this.clock;
  readonly pause = (ms: number, signal: AbortSignal) => {
    if (ms > 11_000) {
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    }
    this.waits.push(ms);
    this.clock += ms;
    return new Promise<void>((resolve) => setTimeout(resolve));
  };
}

/** Follows a stream to its end, or until it has waited so often. */
async function follow(answers: (string | Response)[], untilWaits = 99) {
  const world = new FakeWorld(answers);
  const events: SentEvent[] = [];
  const connections: Connection[] = [];
  let refused = false;
  await new Promise<void>((resolve) => {
    const stop = openStream({
      url: 'http://server.example/stream',
      signer: { token: () => Promise.resolve('t1'), refused: () => (refused = true) },
      world,
      onEvent: (event) => {
        events.push(event);
        if (event.type === 'end') {
          resolve();
        }
      },
      onConnection: (connection) => {
        connections.push(connection);
        if (world.waits.length >= untilWaits) {
          stop();
          resolve();
        }
      },
    });
  });
  return { world, events, connections, refused };
}

describe('a stream of the server', () => {
  it('goes on after a loss where it was', async () => {
    const { world, events } = await follow([
      'id: 1\nevent: event\ndata: {}\n\nid: 2\nevent: event\ndata: {}\n\n',
      ': still here\n\nid: 3\nevent: end\ndata: {}\n\n',
    ]);
    expect(world.asked).toEqual([null, '2']);
    expect(events.map((it) => it.id)).toEqual(['1', '2', '3']);
  });

  it('waits longer after each failure, and says since when it is lost', async () => {
    const { world, connections } = await follow([], 6);
    expect(world.waits.slice(0, 6)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000]);
    expect(connections[0]).toEqual({ state: 'connecting' });
    expect(connections.slice(1).every((it) => it.state === 'lost' && it.since === 0)).toBe(true);
  });

  it('tells when its token is not accepted', async () => {
    const { refused } = await follow([new Response('', { status: 401 })], 2);
    expect(refused).toBe(true);
  });
});
