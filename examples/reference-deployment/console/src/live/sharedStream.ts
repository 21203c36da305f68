import type { SentEvent } from './sse';
import { openStream, type Connection, type StreamOptions } from './stream';

/** What the windows of one browser have in common; tests give their own. */
export interface Together {
  /** Runs while nobody else who asks under the same name does, and not at all if stopped before its turn. */
  readonly alone: (name: string, work: () => Promise<void>, stop: AbortSignal) => Promise<void>;
  readonly channel: (name: string) => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;
}

/** What the window that has the stream says to the others, and `who` what a new one asks. */
type Said =
  | { readonly say: 'who' }
  | { readonly say: 'connection'; readonly connection: Connection }
  | { readonly say: 'event'; readonly event: SentEvent };

export interface SharedStreamOptions extends StreamOptions {
  /** Whom the stream is for: windows of others may not see the same, and have their own. */
  readonly user: string;
}

const REPEAT_MS = 4_000;
/** The window that has the stream says every few seconds how it is. */
const SILENCE_MS = 15_000;

/**
 * Reads a stream once for all windows of a user in a browser, which has six connections to a server of HTTP/1.1: as many streams
 * as windows would leave none for anything else. One window has it and tells the others; when that one closes or is
 * hidden, another goes on.
 *
 * @returns what stops it
 */
export function openSharedStream(options: SharedStreamOptions, together: Together = browser(), open = openStream): () => void {
  const stop = new AbortController();
  const name = `drs-orchestration.stream.${options.user}`;
  const channel = together.channel(name);
  const say = (said: Said) => (stop.signal.aborted ? undefined : channel.postMessage(said));
  let silence: ReturnType<typeof setTimeout> | undefined;
  let heard: Connection['state'] | undefined;
  const hear = (connection: Connection) => {
    if (heard !== connection.state) {
      heard = connection.state;
      options.onConnection(connection);
    }
  };
  const listen = () => {
    clearTimeout(silence);
    silence = setTimeout(() => hear({ state: 'lost', since: Date.now() }), SILENCE_MS);
  };
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.say === 'connection') {
      hear(data.connection);
      listen();
    } else if (data.say === 'event') {
      options.onEvent(data.event);
    }
  };
  hear({ state: 'connecting' });
  listen();
  say({ say: 'who' });
  void together.alone(name, () => lead(options, channel, say, stop.signal, () => clearTimeout(silence), open), stop.signal);
  return () => {
    stop.abort();
    clearTimeout(silence);
    channel.close();
  };
}

/** Has the stream until stopped. */
function lead(
  options: StreamOptions,
  channel: ReturnType<Together['channel']>,
  say: (said: Said) => void,
  stop: AbortSignal,
  begins: () => void,
  open: typeof openStream,
): Promise<void> {
  let connection: Connection = { state: 'connecting' };
  const states = new Map<string, SentEvent>();
  begins();
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.say === 'who') {
      say({ say: 'connection', connection });
      states.forEach((event) => say({ say: 'event', event }));
    }
  };
  const repeat = setInterval(() => say({ say: 'connection', connection }), REPEAT_MS);
  const close = open({
    ...options,
    onConnection: (now) => {
      connection = now;
      options.onConnection(now);
      say({ say: 'connection', connection });
    },
    onEvent: (event) => {
      if (event.type === 'state') {
        states.set((JSON.parse(event.data) as { executionId: string }).executionId, event);
      }
      options.onEvent(event);
      say({ say: 'event', event });
    },
  });
  return new Promise((resolve) =>
    stop.addEventListener('abort', () => {
      clearInterval(repeat);
      close();
      resolve();
    }),
  );
}

function browser(): Together {
  return {
    alone: async (name, work, signal) => {
      // A page that came without TLS from another machine has no locks; then each window has its own stream.
      await ('locks' in navigator ? navigator.locks.request(name, { signal }, work) : work()).catch(() => undefined);
    },
    channel: (name) => new BroadcastChannel(name),
  };
}
