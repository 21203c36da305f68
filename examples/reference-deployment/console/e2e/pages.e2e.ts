import { beforeAll, describe, expect, it } from 'vitest';
import { goTo, look, windowOf, type Window } from './harness';
import { sceneOver } from './scene';

describe('the pages, for an administrator', () => {
  const scene = sceneOver();
  let opened: Window;

  beforeAll(async () => {
    opened = await windowOf(scene.browser, scene.server.url, 'admin');
  });

  it('Getting started knows what there is', async () => {
    const { page } = opened;
    await goTo(page, '/getting-started', 'Getting started');
    await page.getByText('12 servers in 1 account.').waitFor();
    await page.getByText('No drill was run yet.').waitFor();
    await look(page, 'getting-started');
  });

  it('the dashboard evaluates a plan and shows how full the Region is', async () => {
    const { page } = opened;
    await goTo(page, '/dashboard', 'Dashboard');
    await page.getByRole('button', { name: 'Evaluate Web shop' }).click();
    await page.getByText('Unproven').first().waitFor();
    await page.getByText('12 of 300').first().waitFor();
    await look(page, 'dashboard');
  });

  it('the source servers are found by text, in the address', async () => {
    const { page } = opened;
    await goTo(page, '/source-servers', /Source servers/);
    await page.getByRole('link', { name: 'app-1' }).waitFor();
    await look(page, 'source-servers');
    await page.getByLabel('Find in Source servers').fill('app-2');
    await page.getByText('1 found').first().waitFor();
    expect(page.url()).toContain('find=app-2');
    await page.getByRole('link', { name: 'app-2' }).click();
    await page.getByRole('heading', { level: 1, name: 'app-2' }).waitFor();
    await page.getByText('Newest recovery point').waitFor();
    await look(page, 'source-server');
  });

  it('an account is registered, refused where it is wrong, validated and deleted', async () => {
    const { page } = opened;
    await goTo(page, '/accounts', /Accounts/);
    await page.getByRole('button', { name: 'Register an account' }).click();
    await page.getByLabel('Account id').fill('4444');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('accountId', { exact: false }).first().waitFor();
    await look(page, 'account-refused');
    await page.getByLabel('Account id').fill('444455556666');
    await page.getByLabel('Name', { exact: true }).fill('Warehouse');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Account 444455556666 is saved.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Validate Web shop' }).click();
    await page.getByRole('button', { name: 'Validate now' }).click();
    await page.getByRole('button', { name: 'Validate again' }).waitFor();
    await look(page, 'account-validated');
    await page.getByRole('button', { name: 'Close', exact: true }).first().click();
    await page.getByRole('button', { name: 'Delete Warehouse' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('is no longer registered', { exact: false }).waitFor();
    await look(page, 'accounts');
  });

  it('the configuration goes out and comes in again, and nothing changes before it was shown', async () => {
    const { page } = opened;
    await goTo(page, '/settings/transfer', 'Settings');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const path = await (await download).path();
    await page.locator('input[type=file]').setInputFiles(path);
    const really = page.getByRole('button', { name: 'Import', exact: true });
    expect(await really.isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Show what it would do' }).click();
    await page.getByText('Nothing has changed yet').waitFor();
    await look(page, 'settings-import');
    await really.click();
    await page.getByText('Imported', { exact: true }).waitFor();
  });

  it('the tag synchronisation is tried before it is switched on', async () => {
    const { page } = opened;
    await goTo(page, '/settings/tags', 'Settings');
    await page.getByRole('button', { name: 'Try without changing' }).click();
    await page.getByText('It would have done this').waitFor();
    await page.getByText('Runs by itself').click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The tag synchronisation is saved.').waitFor();
    await look(page, 'settings-tags');
  });

  it('the other settings are shown', async () => {
    const { page } = opened;
    await goTo(page, '/settings/notifications', 'Settings');
    await page.getByText('Everything was delivered.').waitFor();
    await look(page, 'settings-notifications');
    await goTo(page, '/settings/health', 'Settings');
    await page.getByText('accountAccess').waitFor();
    await look(page, 'settings-health');
  });

  it('the audit names who did what', async () => {
    const { page, problems } = opened;
    await goTo(page, '/audit', /Audit/);
    await page.getByText('deleteAccount').first().waitFor();
    await look(page, 'audit');
    expect(problems).toEqual([]);
  });

  it('a viewer is offered nothing that a viewer may not do', async () => {
    const { page } = await windowOf(scene.browser, scene.server.url, 'viewer');
    await goTo(page, '/audit', 'Audit');
    await page.getByText('Your role does not include it', { exact: false }).waitFor();
    await goTo(page, '/accounts', /Accounts/);
    await page.getByText('111122223333').first().waitFor();
    expect(await page.getByRole('button', { name: 'Register an account' }).count()).toBe(0);
    await look(page, 'accounts-of-a-viewer');
  });
});
