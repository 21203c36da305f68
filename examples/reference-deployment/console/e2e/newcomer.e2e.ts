import { describe, expect, it } from 'vitest';
import { goTo, look, openWindow, windowOf } from './harness';
import { sceneOver } from './scene';

describe('somebody who has read nothing', () => {
  const scene = sceneOver();

  it('gets from the sign-in to a drill and its report within five minutes', async () => {
    const from = Date.now();
    const { page, problems } = await openWindow(scene.browser, scene.server.url);
    await page.goto('/');
    await page.getByText('start a drill as the operator', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'operator', exact: true }).click();
    await page.getByText('No plan has been proven yet').waitFor();
    await look(page, 'newcomer-dashboard');
    await page.getByRole('link', { name: 'Getting started' }).last().click();
    await page.getByRole('button', { name: 'Choose a plan to drill' }).click();
    await page.getByRole('button', { name: 'Start Web shop' }).click();
    await page.getByText('Waits before wave', { exact: false }).waitFor();
    await look(page, 'newcomer-start');
    await page.getByRole('button', { name: 'Start the drill of 12 servers' }).click();
    await page.getByText('You cannot approve it: it takes the permission', { exact: false }).waitFor({ timeout: 60_000 });

    const second = await windowOf(scene.browser, scene.server.url, 'manager');
    await goTo(second.page, '/dashboard', 'Dashboard');
    await second.page.getByRole('link', { name: 'Web shop' }).first().click();
    await second.page.getByRole('button', { name: 'Approve', exact: true }).first().click();
    const dialog = second.page.getByRole('dialog', { name: 'Approve' });
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('taken: the RTO').waitFor({ timeout: 90_000 });
    await page.getByRole('tab', { name: 'Report' }).click();
    await page.getByText('12 instances of it cost money until terminated', { exact: false }).waitFor();
    expect(Date.now() - from).toBeLessThan(300_000);

    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByRole('navigation').count(), { message: 'paper has no navigation' }).toBe(0);
    await page.screenshot({ path: `${import.meta.dirname}/screenshots/report-on-paper.png`, fullPage: true });
    expect([...problems, ...second.problems]).toEqual([]);
  }, 300_000);

  it('is led to what the three steps name', async () => {
    const { page } = await windowOf(scene.browser, scene.server.url, 'planner');
    for (const [button, heading] of [
      ['Create a protection group', 'Create protection group'],
      ['Create a recovery plan', /Create|Details/],
    ] as const) {
      await goTo(page, '/getting-started', 'Getting started');
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    }
  });
});
