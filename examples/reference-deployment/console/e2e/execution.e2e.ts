import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asking, goTo, look, untilSo, windowOf } from './harness';
import { sceneOver } from './scene';

const LOST = 's-app00000000000001';

/** Of an execution, what this test waits for. */
interface Told {
  readonly status: string;
  readonly endedAt?: string;
  readonly waves: readonly { readonly status: string; readonly servers: readonly { readonly status: string }[] }[];
  readonly termination?: { readonly endedAt?: string };
}

describe('an execution', () => {
  const scene = sceneOver('--time', 'manual', '--in-memory');

  /** Lets time go on, two minutes at once, until the execution is as it has to be. */
  async function until(id: string, done: (execution: Told) => boolean): Promise<void> {
    const admin = await asking(scene.server.url, 'admin');
    await untilSo(async () => {
      const so = done((await admin('GET', `/executions/${id}`)) as Told);
      await (so ? undefined : admin('POST', '/world/advance', { by: 'PT2M' }));
      return so;
    });
  }

  async function start(kind: 'DRILL' | 'RECOVERY'): Promise<string> {
    const operator = await asking(scene.server.url, kind === 'DRILL' ? 'operator' : 'manager');
    const started = (await operator('POST', '/executions', { planId: 'web-shop', kind, reason: 'rehearsal' })) as {
      executionId: string;
    };
    return started.executionId;
  }

  it('is seen from its start to the end of its clean-up, by two people', async () => {
    const admin = await asking(scene.server.url, 'admin');
    await admin('POST', '/world/faults', { kind: 'LAUNCH_FAILS', serverId: LOST, occurrence: 1 });
    const id = await start('DRILL');
    const first = await windowOf(scene.browser, scene.server.url, 'operator');
    const second = await windowOf(scene.browser, scene.server.url, 'manager');
    await goTo(first.page, `/executions/${id}`, /Web shop/);
    await first.page.getByText('left until the RTO').waitFor();
    await until(id, (it) => it.waves[0]?.status === 'LAUNCHING');
    await admin('POST', '/world/advance', { by: 'PT7M' });
    await first.page.getByRole('list', { name: 'Legend' }).getByText('Conversion').waitFor();
    await look(first.page, 'execution-running');

    await goTo(second.page, '/executions', 'Executions');
    await second.page.getByRole('link', { name: 'Web shop' }).waitFor();
    await look(second.page, 'executions-active');
    await second.page.getByRole('link', { name: 'Web shop' }).click();

    // An operator may not approve; the service says so, and the button passes it on.
    await until(id, (it) => it.status === 'AWAITING_APPROVAL');
    await first.page.getByText('Wave application waits for an approval').waitFor();
    const approve = first.page.getByRole('button', { name: 'Approve', exact: true });
    await expect.poll(() => approve.getAttribute('aria-disabled')).toBe('true');
    await expect.poll(() => approve.evaluate(reasonOf)).toBe('it takes the permission drs:ManageExecution');
    await look(first.page, 'execution-approval');
    await ask(second.page, 'Approve', 'the orders are there', async (dialog) => {
      await dialog.getByText('begins and launches 4 servers').waitFor();
      await look(second.page, 'execution-dialog');
    });
    await first.page.getByText('Wave application waits for an approval').first().waitFor({ state: 'hidden' });

    await until(id, (it) => it.waves.some((one) => one.servers.some((its) => its.status === 'FAILED')));
    await first.page.getByText('1 server failed').waitFor();
    await look(first.page, 'execution-failed-server');
    // Retrying waits for what still runs.
    await until(id, (it) => it.endedAt !== undefined);
    await ask(second.page, 'Retry', 'there is room again');
    await until(id, (it) => it.status === 'COMPLETED');
    await first.page.getByText('taken: the RTO').waitFor();
    await look(first.page, 'execution-completed');
    await first.page.getByRole('radio', { name: 'Burn-up' }).or(first.page.getByRole('button', { name: 'Burn-up' })).first().click();
    await first.page.getByRole('img', { name: /12 of 12 servers recovered/ }).waitFor();
    await look(first.page, 'execution-burn-up');

    await ask(second.page, 'Terminate instances', 'the drill is over');
    await until(id, (it) => it.termination?.endedAt !== undefined);
    await first.page.getByText('All are gone').first().waitFor();
    for (const [tab, text] of [
      ['Report', 'chain of hashes verified'],
      ['Job log', 'Launch of databases'],
      ['Events', 'The termination has ended'],
    ] as const) {
      await first.page.getByRole('tab', { name: tab }).click();
      await first.page.getByText(text).first().waitFor();
      await look(first.page, `execution-${tab.toLowerCase().replace(' ', '-')}`);
    }

    await goTo(second.page, '/executions?tab=history', 'Executions');
    await second.page.getByRole('checkbox', { name: /Select Web shop/ }).check();
    await look(second.page, 'executions-history');
    await second.page.getByRole('button', { name: 'Delete', exact: true }).click();
    await second.page.getByRole('button', { name: 'Delete 1' }).click();
    await second.page.getByText('1 deleted, 0 kept.').waitFor();
    expect([...first.problems, ...second.problems]).toEqual([]);
  }, 600_000);
});

/** What a screen reader says of a button besides its name. */
function reasonOf(button: Element): string {
  const ids = button.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
}

/** Opens the dialog of an action and does it. */
async function ask(
  page: Page,
  action: string,
  reason: string,
  check: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: action });
  await dialog.getByLabel(/^Reason/).fill(reason);
  await check(dialog);
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
