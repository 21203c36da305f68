import { describe, expect, it } from 'vitest';
import { goTo, look, windowOf } from './harness';
import { sceneOver } from './scene';
import { startServer } from './server';
import { ownOperations } from '../scripts/server-operations.mjs';
import { readFile } from 'node:fs/promises';

describe('a session', () => {
  const scene = sceneOver();

  it('that ends in mid-work is begun again where it was, with what was entered', async () => {
    const { page } = await windowOf(scene.browser, scene.server.url, 'admin');
    await goTo(page, '/accounts', /Accounts/);
    await page.getByRole('button', { name: 'Register an account' }).click();
    await page.getByLabel('Account id').fill('444455556666');
    // Somebody ends the session elsewhere, with the token of this page.
    await page.evaluate(async () => {
      const kept = JSON.parse(localStorage.getItem('drs-orchestration.session') ?? '{}') as { accessToken: string };
      await globalThis.fetch('auth/logout', { method: 'POST', headers: { Authorization: `Bearer ${kept.accessToken}` } });
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your session has ended').waitFor();
    await look(page, 'session-ended');
    await page.getByLabel('Password').fill('demo-admin');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Your session has ended').waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Account id').inputValue()).toBe('444455556666');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Account 444455556666 is saved.', { exact: false }).waitFor();
  });

  it('leads back to the address that was asked for', async () => {
    const { page } = await windowOf(scene.browser, scene.server.url, 'viewer');
    await goTo(page, '/executions', 'Executions');
    await page.getByRole('button', { name: /viewer/ }).click();
    await page.getByText('Sign out').click();
    await page.getByLabel('User', { exact: true }).waitFor();
    await page.goto('/#/source-servers?find=db');
    await page.getByRole('button', { name: 'viewer', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /Source servers/ }).waitFor();
    expect(page.url()).toContain('find=db');
  });

  it('is told when the server is gone, and goes on when it is back', async () => {
    const port = new URL(scene.server.url).port;
    const { page } = await windowOf(scene.browser, scene.server.url, 'viewer');
    await goTo(page, '/dashboard', 'Dashboard');
    await scene.server.kill();
    await page.getByText('No live connection').waitFor();
    await page.getByText('No connection: what is shown may be old').first().waitFor();
    expect(await page.getByText('There is no plan yet').count(), 'what is not known is not said to be missing').toBe(0);
    await look(page, 'no-connection');
    scene.server = await startServer('--port', port, '--time', 'x120', '--in-memory');
    // Nothing was kept, so its users have to sign in again.
    await page.getByText('Your session has ended').waitFor();
    await page.getByLabel('Password').fill('demo-viewer');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('No live connection').waitFor({ state: 'hidden' });
  });

  it('knows the operations that the server says it has', async () => {
    const document = (await (await globalThis.fetch(`${scene.server.url}/openapi.json`)).json()) as object;
    const committed = JSON.parse(await readFile(new URL('../server-operations.json', import.meta.url), 'utf8')) as object;
    expect(ownOperations(document), 'run scripts/server-operations.mjs, then npm run api').toEqual(committed);
  });
});
