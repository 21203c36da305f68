import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const JAR = resolve(import.meta.dirname, '../../local-server/target/local-server.jar');

/** A local server of a test, with a world of its own. */
export interface RunningServer {
  readonly url: string;
  /** Ends it as SIGTERM does, and waits until it has ended. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
}

/**
 * Starts a server on a free port. What is started is the jar, or what `$LOCAL_SERVER_COMMAND` says.
 *
 * @param args options besides the port; by default two minutes pass in a second, and nothing is kept
 */
export async function startServer(...args: string[]): Promise<RunningServer> {
  const [program = 'java', ...words] = (process.env['LOCAL_SERVER_COMMAND'] ?? `java -jar ${JAR}`).split(' ');
  const options = args.includes('--port') ? args : ['--port', '0', ...args];
  const child = spawn(program, [...words, ...(args.length > 0 ? options : [...options, '--time', 'x120', '--in-memory'])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  const url = await firstLine(child, log);
  return { url, stop: () => ended(child, 'SIGTERM'), kill: () => ended(child, 'SIGKILL') };
}

async function firstLine(child: ChildProcess, log: readonly string[]): Promise<string> {
  if (child.stdout === null) {
    throw new Error('the server has no output');
  }
  for await (const line of createInterface({ input: child.stdout })) {
    return /https?:\/\/[^\s]+/.exec(line)?.[0] ?? Promise.reject(new Error(`no URL: ${line}`));
  }
  throw new Error(`the server did not start:\n${log.slice(-20).join('\n')}`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }
}
