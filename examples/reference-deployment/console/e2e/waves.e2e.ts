import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asking, look, windowOf } from './harness';
import { sceneOver } from './scene';

describe('the waves of a plan', () => {
  const scene = sceneOver('--time', 'manual', '--in-memory');

  it('are edited in the browser, and saved as they were entered', async () => {
    const ask = await asking(scene.server.url, 'admin');
    const { page, problems } = await windowOf(scene.browser, scene.server.url, 'planner');
    await page.goto('/#/recovery-plans/web-shop/edit');
    await page.getByText('The service takes the plan as it is.').waitFor();

    // The first wave cannot wait for the last, which waits for it.
    await page.getByRole('button', { name: /^databases / }).click();
    await page.getByRole('button', { name: /Waits for/ }).click();
    const circle = page.getByRole('option', { name: /^web/ });
    expect(await circle.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('They would wait for each other', { exact: false }).first().waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^web / }).click();
    await page.getByRole('button', { name: /Waits for/ }).click();
    await page.getByRole('option', { name: /^databases/ }).click();
    await page.keyboard.press('Escape');
    await page.getByText('Pause before this wave').click();
    await page.getByText('Somebody else approves it before').click();
    await page.getByLabel('What to look at').fill('Is the till open?');
    await page.getByLabel('Who may – optional').pressSequentially('manager, admin');
    await page.getByLabel('Expires after').fill('30 min');
    await page.getByRole('button', { name: 'If servers fail' }).click();
    await page.getByLabel('Servers that may fail').fill('20%');
    await page.getByLabel('Time that the wave may take').fill('2 h');

    await page.getByRole('button', { name: 'Hooks (0)' }).click();
    await page.getByRole('button', { name: 'Add a hook' }).first().click();
    await page.getByLabel('Name', { exact: true }).last().fill('open the till');
    await choose(page, /^Runs/, 'HTTP request');
    await page.getByLabel('URL').fill('https://till.example.com/open');
    await page.getByRole('button', { name: /^Only in/ }).click();
    await page.getByRole('option', { name: 'Recovery' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('The wave fails if it fails').click();

    await page.getByRole('button', { name: /^Condition/ }).click();
    await page.getByText('It takes part only if').click();
    await choose(page, /^What is asked/, 'Another wave ended as …');
    await choose(page, /^Outcome/, 'partial');
    await page.getByText("It takes part if wave 'databases' ended as partial.").waitFor();

    await page.getByText('The service takes the plan as it is.').waitFor();
    await page.getByText('Nine times in ten within').waitFor();
    await page.getByText('Other than the saved version').waitFor();
    await page.getByText(/approval/).last().waitFor();
    await look(page, 'plan-waves-edited');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Why you change it – optional').fill('the till comes last');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Web shop' }).waitFor();

    const saved = (await ask('GET', '/recovery-plans/web-shop')) as { waves: { name: string }[] };
    expect(saved.waves.find((it) => it.name === 'web')).toMatchObject({
      dependsOn: ['application', 'databases'],
      pauseBefore: true,
      approval: { instructions: 'Is the till open?', approvers: ['manager', 'admin'], expiresAfter: 'PT30M' },
      failureThreshold: '20%',
      timeout: 'PT2H',
      beforeHooks: [
        { name: 'open the till', type: 'HTTP', target: 'https://till.example.com/open', kinds: ['RECOVERY'], required: false },
      ],
      condition: { type: 'waveEndedAs', wave: 'databases', outcome: 'PARTIAL' },
    });
    expect(problems).toEqual([]);
  });
});

async function choose(page: Page, field: RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: field }).last().click();
  await page.getByRole('option', { name: option }).click();
}
