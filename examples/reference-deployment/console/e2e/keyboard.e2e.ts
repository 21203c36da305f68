import { describe, expect, it } from 'vitest';
import { asking, openWindow, signIn, untilSo } from './harness';
import { Keyboard } from './keyboard';
import { sceneOver } from './scene';

const PATIENCE_MS = 20_000;
const LOST = 's-app00000000000001';

interface Told {
  readonly status: string;
  readonly endedAt?: string;
}

describe('somebody without a mouse', () => {
  const scene = sceneOver('--time', 'manual', '--in-memory');

  it('signs in, skips to the page, and starts a drill', async () => {
    const { page, problems } = await openWindow(scene.browser, scene.server.url);
    const keyboard = new Keyboard(page);
    await page.goto('/');
    const user = page.getByLabel('User', { exact: true });
    await expect.poll(() => keyboard.isOn(user), { message: 'the first field is where typing begins', timeout: PATIENCE_MS }).toBe(true);
    await page.keyboard.type('operator');
    await keyboard.type(page.getByLabel('Password', { exact: true }), 'demo-operator');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: 'Dashboard' });
    await expect.poll(() => keyboard.isOn(heading), { message: 'the page that follows is where reading begins', timeout: PATIENCE_MS }).toBe(true);

    await page.reload();
    await heading.waitFor();
    expect(await keyboard.tabTo(page.getByRole('button', { name: 'Skip to the page' }))).toHaveLength(1);
    await page.keyboard.press('Enter');
    expect(await keyboard.isOn(heading)).toBe(true);

    await keyboard.press(page.getByRole('navigation').getByRole('link', { name: 'Recovery plans' }));
    // The rows of a table are reached by the arrows, so that Tab leads past it.
    const link = page.getByRole('main').getByRole('link', { name: 'Web shop' });
    await link.waitFor();
    await keyboard.tabTo(page.getByRole('main').getByRole('columnheader', { name: 'Name' }).getByRole('button'));
    await page.keyboard.press('ArrowDown');
    await keyboard.isSomewhere();
    expect(await keyboard.isOn(link)).toBe(true);
    await page.keyboard.press('Enter');
    const plan = page.getByRole('heading', { level: 1, name: 'Web shop' });
    await expect.poll(() => keyboard.isOn(plan), { message: 'a link that led away is followed', timeout: PATIENCE_MS }).toBe(true);

    const opens = page.getByRole('button', { name: 'Start drill …' });
    await keyboard.press(opens);
    const dialog = page.getByRole('dialog');
    const start = dialog.getByRole('button', { name: /^Start the drill of 12/ });
    await start.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => keyboard.isOn(opens), { message: 'who leaves a dialog is where it was opened', timeout: PATIENCE_MS }).toBe(true);

    await page.keyboard.press('Enter');
    await start.waitFor();
    await expect.poll(() => keyboard.isOn(dialog.getByRole('button', { name: 'Close' })), { timeout: PATIENCE_MS }).toBe(true);
    const stops = await keyboard.tabTo(start);
    expect(stops.map((it) => it.split(' ').slice(0, 3).join(' '))).toEqual([
      'button Drill',
      'span Recovery point,',
      'input Report and',
      'input Reason –',
      'span Do this',
      'button Do not',
      'button Start the',
    ]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/executions\/./);
    await expect.poll(() => keyboard.isOn(page.getByRole('heading', { level: 1 })), { timeout: PATIENCE_MS }).toBe(true);
    expect(problems).toEqual([]);
  });
});

describe('somebody without a mouse, in a disaster', () => {
  const scene = sceneOver('--time', 'manual', '--in-memory');

  it('types the name of a plan before its recovery, approves, retries, and is never lost', async () => {
    const admin = await asking(scene.server.url, 'admin');
    await admin('POST', '/world/faults', { kind: 'LAUNCH_FAILS', serverId: LOST, occurrence: 1 });
    const { page, problems } = await openWindow(scene.browser, scene.server.url);
    await signIn(page, 'manager');
    const keyboard = new Keyboard(page);
    await page.goto('/#/recovery-plans/web-shop');
    await keyboard.press(page.getByRole('button', { name: 'Start recovery …' }));
    const starting = page.getByRole('dialog');
    const start = starting.getByRole('button', { name: /^Start the recovery of/ });
    await start.waitFor();
    await keyboard.press(start);
    expect(await starting.count(), 'it takes the name').toBe(1);
    await keyboard.type(starting.getByLabel('This is no drill. To confirm, type Web shop'), 'Web shop');
    await expect.poll(() => start.getAttribute('aria-disabled'), { timeout: PATIENCE_MS }).not.toBe('true');
    await keyboard.press(start);
    await page.waitForURL(/#\/executions\/[^/?]+$/);
    const id = new URL(page.url()).hash.replace('#/executions/', '');

    const until = (done: (execution: Told) => boolean) =>
      untilSo(async () => {
        const so = done((await admin('GET', `/executions/${id}`)) as Told);
        await (so ? undefined : admin('POST', '/world/advance', { by: 'PT2M' }));
        await keyboard.isSomewhere();
        return so;
      });
    await until((it) => it.status === 'AWAITING_APPROVAL');
    // Somebody else has to approve what this one has started.
    const second = await openWindow(scene.browser, scene.server.url);
    await signIn(second.page, 'admin');
    const their = new Keyboard(second.page);
    await second.page.goto(`/#/executions/${id}`);
    const approve = second.page.getByRole('button', { name: 'Approve', exact: true });
    await approve.first().waitFor();
    await their.press(approve.first());
    const approval = second.page.getByRole('dialog', { name: 'Approve' });
    await their.type(approval.getByLabel(/^Reason/), 'the orders are there');
    await their.press(approval.getByRole('button', { name: 'Approve', exact: true }));
    await approval.waitFor({ state: 'hidden' });
    await second.page.getByText('waits for an approval').first().waitFor({ state: 'hidden' });
    await their.isSomewhere();
    await their.tabTo(second.page.getByRole('main').getByRole('button', { name: 'Pause' }));

    await until((it) => it.endedAt !== undefined);
    const retry = second.page.getByRole('main').getByRole('button', { name: 'Retry', exact: true }).first();
    await expect.poll(() => retry.getAttribute('aria-disabled'), { timeout: PATIENCE_MS }).not.toBe('true');
    await their.isSomewhere();
    await their.press(retry);
    const again = second.page.getByRole('dialog', { name: 'Retry' });
    await their.press(again.getByRole('button', { name: 'Retry', exact: true }));
    await again.waitFor({ state: 'hidden' });
    await until((it) => it.status === 'COMPLETED');
    await second.page.getByText('taken: the RTO').waitFor();
    await their.isSomewhere();
    expect([...problems, ...second.problems]).toEqual([]);
  });
});
