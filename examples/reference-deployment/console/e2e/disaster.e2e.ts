import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asking, goTo, look, untilSo, windowOf } from './harness';
import { sceneOver } from './scene';

const WORLD = resolve(import.meta.dirname, '../../../cli/samples/round-trip.json');

/** Of an execution, what this test waits for. */
interface Told {
  readonly status: string;
  readonly endedAt?: string;
  readonly waves: readonly { readonly servers: readonly { readonly failback?: { readonly syncPercent?: number } }[] }[];
}

describe('a disaster', () => {
  const scene = sceneOver('--world', WORLD, '--time', 'manual', '--in-memory');

  it('is recovered from, and the way home is gone', async () => {
    const { page, problems } = await windowOf(scene.browser, scene.server.url, 'manager');
    await goTo(page, '/recovery-plans/web-shop', 'Web shop');
    await page.getByRole('button', { name: 'Start recovery …' }).click();
    const recovery = await start(page, 'recovery');
    await page.getByText('recovery', { exact: true }).waitFor();
    const admin = await asking(scene.server.url, 'admin');
    const until = async (id: string, by: string, done: (execution: Told) => boolean): Promise<void> =>
      untilSo(async () => {
        const so = done((await admin('GET', `/executions/${id}`)) as Told);
        await (so ? undefined : admin('POST', '/world/advance', { by }));
        return so;
      });
    await until(recovery, 'PT5M', (it) => it.endedAt !== undefined);
    await page.getByText('taken: the RTO').waitFor();
    await look(page, 'recovery-completed');

    await goTo(page, '/recovery-plans/web-shop', 'Web shop');
    await page.getByRole('button', { name: 'Start recovery …' }).click();
    await page.getByText('Failback', { exact: true }).click();
    await page.getByText('Nothing stands against it.').or(page.getByText('finding')).first().waitFor();
    await look(page, 'start-failback');
    const failback = await start(page, 'failback');
    await until(failback, 'PT30M', (it) => it.waves[0]?.servers.some((one) => (one.failback?.syncPercent ?? 0) > 30) === true);
    await page.getByRole('heading', { name: 'The way home' }).waitFor();
    await page.getByRole('progressbar', { name: /copied back/ }).first().waitFor();
    await page.getByText('the RTO counts from the cutover', { exact: false }).waitFor();
    await look(page, 'failback-copying');

    await until(failback, 'PT30M', (it) => it.status === 'AWAITING_APPROVAL');
    const second = await windowOf(scene.browser, scene.server.url, 'admin');
    await goTo(second.page, `/executions/${failback}`, 'Web shop');
    await second.page.getByText('waits for an approval').first().waitFor();
    await look(second.page, 'failback-cutover');
    await second.page.getByRole('button', { name: 'Approve', exact: true }).first().click();
    const dialog = second.page.getByRole('dialog', { name: 'Approve' });
    await dialog.getByText(/in sync/).first().waitFor();
    await look(second.page, 'failback-approve');
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await until(failback, 'PT10M', (it) => it.endedAt !== undefined);
    await page.getByText('Production is carried at home for 7 of 7 servers', { exact: false }).waitFor();
    await look(page, 'failback-home');
    expect([...problems, ...second.problems]).toEqual([]);
  }, 300_000);
});

/** Confirms in the dialog, with the name of the plan, and answers with the id of the execution. */
async function start(page: Page, word: string): Promise<string> {
  const button = page.getByRole('button', { name: new RegExp(`^Start the ${word} of \\d+ servers`) });
  await button.waitFor();
  expect(await button.getAttribute('aria-disabled'), 'it is not enough to click').toBe('true');
  await page.getByLabel('This is no drill. To confirm, type Web shop').fill('Web shop');
  await button.click();
  await page.waitForURL(/#\/executions\/[^/]+$/);
  return new URL(page.url()).hash.replace('#/executions/', '');
}
