import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { goTo, windowOf, type Window } from './harness';
import { sceneOver } from './scene';

const JAR = resolve(import.meta.dirname, '../../../cli/target/drs-orchestration.jar');
const run = promisify(execFile);

describe('what is shown to be done without the console', () => {
  const scene = sceneOver('--time', 'manual', '--in-memory');
  let opened: Window;
  let home: string;

  beforeAll(async () => {
    opened = await windowOf(scene.browser, scene.server.url, 'admin');
    home = await mkdtemp(join(tmpdir(), 'console-calls-'));
  });

  /** Runs a line as somebody would who has copied it. */
  async function paste(line: string): Promise<string> {
    const token = await opened.page.evaluate(
      () => (JSON.parse(localStorage.getItem('drs-orchestration.session') ?? '{}') as { accessToken: string }).accessToken,
    );
    const program = process.env['CLI_COMMAND'] ?? `java -jar ${JAR}`;
    const { stdout } = await run('bash', ['-ec', `drs-orchestration() { ${program} "$@"; }\n${line}`], {
      env: { ...process.env, DRS_ORCHESTRATION_TOKEN: token, XDG_CONFIG_HOME: home },
      timeout: 100_000,
    });
    expect(stdout, line).not.toContain('"code"');
    return stdout;
  }

  /** The lines that a view shows, by their labels. */
  async function linesOf(view: Locator): Promise<{ cli: string; rest: string }> {
    await view.getByRole('button', { name: 'Do this without the console' }).click();
    const line = async (start: string) => view.getByText(start).last().innerText();
    return { cli: await line('drs-orchestration --server'), rest: await line('curl -sS') };
  }

  it('starts, steers and reads an execution', async () => {
    const { page } = opened;
    await page.goto('/#/recovery-plans/web-shop?start=web-shop&kind=DRILL');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason – optional').fill("it's a rehearsal");
    await dialog.getByText('Nothing stands against it.').waitFor();
    const start = await linesOf(dialog);
    const first = JSON.parse(await paste(start.rest)) as { executionId: string };
    expect(first.executionId).toBeTruthy();

    await goTo(page, `/executions/${first.executionId}`, /Web shop/);
    await page.getByRole('main').getByRole('button', { name: 'Pause', exact: true }).click();
    const pause = page.getByRole('dialog', { name: 'Pause' });
    await pause.getByLabel(/^Reason/).fill('a "moment"');
    const pausing = await linesOf(pause);
    expect(await paste(pausing.cli)).toContain('PAUSE');
    await pause.getByRole('button', { name: 'Back' }).click();
    await page.getByText('a "moment"', { exact: false }).first().waitFor();

    await page.getByRole('tab', { name: 'Report' }).click();
    const report = await linesOf(page.getByRole('tabpanel'));
    expect(JSON.parse(await paste(report.rest))).toMatchObject({ executionId: first.executionId });
    expect(await paste(report.cli)).toContain('drill of Web shop');

    await page.getByRole('main').getByRole('button', { name: 'Cancel execution' }).click();
    const cancel = page.getByRole('dialog', { name: 'Cancel execution' });
    await cancel.getByLabel(/^Reason/).fill('enough');
    const cancelling = await linesOf(cancel);
    expect(await paste(cancelling.rest)).toContain('enough');
  });

  it('reads and changes settings', async () => {
    const { page } = opened;
    await goTo(page, '/settings/transfer', 'Settings');
    const out = await linesOf(page.getByRole('main'));
    expect(Object.keys(JSON.parse(await paste(out.cli)) as object)).toEqual(Object.keys(JSON.parse(await paste(out.rest)) as object));
    await goTo(page, '/settings/tags', 'Settings');
    await page.getByText('Runs by itself').click();
    const tags = await linesOf(page.getByRole('main'));
    expect(JSON.parse(await paste(tags.cli))).toMatchObject({ enabled: true });
    const late = paste(tags.rest);
    await expect(late, 'the version that was looked at is in it').rejects.toThrow('It was changed meanwhile');
  });
});
