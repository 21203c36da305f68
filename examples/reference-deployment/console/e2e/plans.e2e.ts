import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asking, goTo, look, windowOf } from './harness';
import { sceneOver } from './scene';

describe('groups and plans', () => {
  const scene = sceneOver();

  it('shows the groups with their servers, and why one cannot be deleted', async () => {
    const { page, problems } = await windowOf(scene.browser, scene.server.url, 'admin');
    await goTo(page, '/protection-groups', /Protection groups/);
    await page.getByRole('row', { name: /Web servers.*6.*All healthy/ }).waitFor();
    await look(page, 'groups');
    await goTo(page, '/protection-groups?f=name%3AData', /Protection groups/);
    await page.getByText('1 match').first().waitFor();
    expect(await page.getByRole('link', { name: 'Web servers' }).count()).toBe(0);
    await goTo(page, '/protection-groups/pg-web', 'Web servers');
    await page.getByText('web-6').waitFor();
    await page.getByRole('button', { name: 'Delete' }).hover();
    await page.getByText(/recovery plan 'Web shop' names it/).first().waitFor({ state: 'attached' });
    await goTo(page, '/protection-groups/pg-web/launch-settings', 'Web servers');
    await page.getByRole('button', { name: 'Compare with DRS' }).click();
    await page.getByText('6 of 6 as wanted').waitFor();
    await look(page, 'group-settings');
    expect(problems).toEqual([]);
  });

  it('creates a group of servers that another group had, and a plan with it, and drills it', async () => {
    const ask = await asking(scene.server.url, 'admin');
    const { page, problems } = await windowOf(scene.browser, scene.server.url, 'admin');
    await goTo(page, '/protection-groups', /Protection groups/);
    await page.getByRole('link', { name: 'Create group' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Front');
    await page.getByLabel('Region', { exact: true }).fill('eu-west-1');
    await page.getByLabel('Key of tag 1').fill('tier');
    await page.getByLabel('Value of tag 1').fill('web');
    await page.getByText('A server can be in one group only').waitFor();
    await page.getByText('web-3 is in Web servers').waitFor();
    await look(page, 'group-conflict');

    // The draft outlives another page.
    await goTo(page, '/recovery-plans', /Recovery plans/);
    await goTo(page, '/protection-groups/create', 'Create protection group');
    await page.getByText('This is your draft from before').waitFor();

    const web = (await ask('GET', '/protection-groups/pg-web')) as object;
    await ask('PUT', '/protection-groups/pg-web', { ...web, tagCriteria: { tier: 'none' } });
    await page.getByLabel('Value of tag 1').fill('we');
    await page.getByText('Nothing is selected.').waitFor();
    await page.getByLabel('Value of tag 1').fill('web');
    await page.getByText('Servers that this selects').waitFor();
    await expect.poll(() => page.getByText('A server can be in one group only').count()).toBe(0);
    await page.getByRole('button', { name: 'Create group' }).click();
    await page.getByRole('heading', { level: 1, name: 'Front' }).waitFor();

    await goTo(page, '/recovery-plans', /Recovery plans/);
    await page.getByRole('link', { name: 'Create plan' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Front first');
    await page.getByLabel('RTO – optional').fill('1 h');
    await page.getByRole('button', { name: 'Next' }).click();
    await addWave(page, 'Front');
    await addWave(page, 'Databases');
    await page.getByText('The service takes the plan as it is.').waitFor();
    await page.getByText('Nine times in ten within').waitFor();
    await look(page, 'plan-waves');

    // The second waits for the first, so the first cannot wait for the second.
    await page.getByRole('button', { name: /^wave 1 / }).click();
    await page.getByRole('button', { name: /Waits for/ }).click();
    const refused = page.getByRole('option', { name: /wave 2/ });
    expect(await refused.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Next' }).click();
    await look(page, 'plan-review');
    await page.getByRole('button', { name: 'Create plan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Front first' }).waitFor();
    await look(page, 'plan');

    await page.getByRole('button', { name: 'Start drill …' }).click();
    await page.getByText('Launches copies of 8 servers in 111122223333/eu-west-1 as a drill.').waitFor();
    await page.getByText('Nothing stands against it.').waitFor();
    await look(page, 'start-drill');
    await page.getByRole('button', { name: 'Start the drill of 8 servers' }).click();
    await page.waitForURL(/#\/executions\/./);
    expect(problems).toEqual([]);
  }, 300_000);

  it('asks for the name of the plan before a recovery, and offers points of each server', async () => {
    const { page, problems } = await windowOf(scene.browser, scene.server.url, 'admin');
    await page.goto('/#/recovery-plans/web-shop?start=web-shop&kind=RECOVERY');
    await page.getByRole('heading', { name: 'Start a recovery of Web shop' }).waitFor();
    await page.getByLabel('This is no drill. To confirm, type Web shop').waitFor();
    const start = page.getByRole('button', { name: /^Start the recovery/ });
    await page.getByText('This is what will happen').waitFor();
    expect(await start.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('As of a moment').click();
    await page.getByLabel('Chosen per server').click();
    await look(page, 'start-recovery');
    expect(problems).toEqual([]);
  });

  it('shows the change of somebody else beside mine', async () => {
    const ask = await asking(scene.server.url, 'admin');
    const { page, problems } = await windowOf(scene.browser, scene.server.url, 'planner');
    await goTo(page, '/protection-groups/pg-application/edit', 'Edit Application servers');
    await page.getByLabel('Description – optional').fill('What I say of it');
    const group = (await ask('GET', '/protection-groups/pg-application')) as object;
    await ask('PUT', '/protection-groups/pg-application', { ...group, description: 'What they say of it', name: 'Application' });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('saved a change while you were editing').waitFor();
    await page.getByText('What they say of it').waitFor();
    await look(page, 'conflict');
    await page.getByRole('button', { name: 'Go on, mine where both differ' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('heading', { level: 1, name: /^Application$/ }).waitFor();
    await page.getByText('What I say of it').waitFor();
    expect(problems).toEqual([]);
  });

  it('offers nothing to those who may only look', async () => {
    const { page, problems } = await windowOf(scene.browser, scene.server.url, 'viewer');
    await goTo(page, '/recovery-plans', /Recovery plans/);
    await page.getByRole('link', { name: 'Web shop' }).waitFor();
    expect(await page.getByRole('link', { name: 'Create plan' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Start Web shop' }).count()).toBe(0);
    await look(page, 'plans');
    expect(problems).toEqual([]);
  });
});

async function addWave(page: Page, group: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a wave' }).click();
  await page.getByRole('button', { name: /Protection groups/ }).click();
  await page.getByRole('option', { name: new RegExp(group) }).click();
  await page.keyboard.press('Escape');
}
