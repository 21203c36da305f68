import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asking, goTo, windowOf } from './harness';
import { sceneOver } from './scene';

/** One more than a browser has connections to a server. */
const WINDOWS = 7;
const SLOW = Number(process.env['SLOW_MACHINE'] ?? '1');

describe('the windows of one browser', () => {
  const scene = sceneOver('--time', 'manual', '--in-memory');

  it('share one stream, so that the last is answered as fast as the first', async () => {
    const admin = await asking(scene.server.url, 'admin');
    const start = { planId: 'web-shop', kind: 'DRILL', reason: 'rehearsal' };
    const { executionId } = (await admin('POST', '/executions', start)) as { executionId: string };
    const { page, context, problems } = await windowOf(scene.browser, scene.server.url, 'operator');
    const windows: Page[] = [page];
    while (windows.length < WINDOWS) {
      windows.push(await context.newPage());
    }
    for (const it of windows) {
      await goTo(it, `/executions/${executionId}`, /Web shop/);
      expect(await it.evaluate(() => document.visibilityState)).toBe('visible');
    }
    expect(await streams()).toBe(1);
    const took = await Promise.all(windows.map((it) => it.evaluate(askAgain)));
    process.stdout.write(`${WINDOWS} windows: answered in ${took.join(', ')} ms\n`);
    expect(Math.max(...took)).toBeLessThan(1_000 * SLOW);

    await admin('POST', '/world/advance', { by: 'PT9M' });
    await Promise.all(windows.map((it) => it.getByText('Conversion').first().waitFor({ timeout: 10_000 * SLOW })));

    // The window that had the stream is closed, and another goes on with it.
    await page.close();
    const rest = windows.slice(1);
    await expect.poll(streams, { timeout: 20_000 }).toBe(1);
    await admin('POST', `/executions/${executionId}/pause`, { reason: 'a moment' });
    await Promise.all(rest.map((it) => it.getByText(/It (is|will) pause/).first().waitFor({ timeout: 10_000 * SLOW })));
    expect(problems).toEqual([]);
  });

  /** How many the server has open. */
  async function streams(): Promise<number> {
    const text = await (await globalThis.fetch(`${scene.server.url}/metrics`)).text();
    return Number(/^\S*streams\S* (\d+)/m.exec(text)?.[1] ?? -1);
  }
});

/** Asks the server as the page does, and tells how long that took. */
async function askAgain(): Promise<number> {
  const from = performance.now();
  await globalThis.fetch('config.json', { cache: 'no-store' });
  return Math.round(performance.now() - from);
}
