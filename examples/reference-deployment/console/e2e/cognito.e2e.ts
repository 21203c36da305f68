import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, look, openBrowser, openWindow, type Window } from './harness';
import { startServer, type RunningServer } from './server';
import { UserPool } from './userPool';

describe('a user pool of Cognito', () => {
  const pool = new UserPool('eu-west-1_Console', {
    anna: { password: 'chosen by somebody else', groups: ['DRSRecoveryManager'], mustChange: true, code: '135790' },
    otto: { password: 'what was it again', groups: ['DRSReadOnly'] },
  });
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    await pool.open();
    const keys = ['--jwks-url', `${pool.url}/keys`];
    server = await startServer('--in-memory', '--time', 'x120', '--issuer', pool.issuer, '--client-id', pool.clientId, ...keys);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    pool.close();
  });

  /** A window whose requests to Cognito come to the pool of the test. */
  async function window(): Promise<Window> {
    const opened = await openWindow(browser, server.url);
    await opened.context.route('https://cognito-idp.eu-west-1.amazonaws.com/**', async (route) => {
      const request = route.request();
      if (request.method() === 'OPTIONS') {
        await route.fulfill({ status: 204, headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' } });
        return;
      }
      const answer = await globalThis.fetch(pool.url, {
        method: request.method(),
        body: request.postData(),
        headers: { 'x-amz-target': request.headers()['x-amz-target'] ?? '' },
      });
      const headers: Record<string, string> = {};
      answer.headers.forEach((value, name) => (headers[name] = value));
      await route.fulfill({ status: answer.status, headers, body: await answer.text() });
    });
    return opened;
  }

  it('asks for a first password and a second factor, and its tokens are those of the requests', async () => {
    const { page } = await window();
    const tokens = new Set<string>();
    page.on('request', (request) => tokens.add(request.headers()['authorization'] ?? 'none'));
    await page.goto('/');
    await page.getByLabel('User', { exact: true }).fill('anna');
    await page.getByLabel('Password', { exact: true }).fill('guessed');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Incorrect username or password', { exact: false }).waitFor();
    await page.getByLabel('Password', { exact: true }).fill('chosen by somebody else');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByLabel('New password', { exact: true }).fill('short');
    await page.getByLabel('The new password again').fill('short');
    await page.getByRole('button', { name: 'Set the password and sign in' }).click();
    await page.getByText('Password not long enough', { exact: false }).waitFor();
    await look(page, 'login-first-password');
    await page.getByLabel('New password', { exact: true }).fill('a long one of my own');
    await page.getByLabel('The new password again').fill('a long one of my own');
    await page.getByRole('button', { name: 'Set the password and sign in' }).click();
    await page.getByLabel('The code that your authenticator shows').fill('000000');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Invalid code received').waitFor();
    await look(page, 'login-second-factor');
    await page.getByLabel('The code that your authenticator shows').fill('135790');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Dashboard' }).waitFor();
    await page.getByRole('button', { name: /anna.*DRSRecoveryManager|anna/ }).first().waitFor();
    const access = await page.evaluate(() => {
      const key = Object.keys(localStorage).find((it) => it.endsWith('.accessToken'));
      return localStorage.getItem(key ?? '');
    });
    await expect.poll(() => tokens.has(`Bearer ${access ?? ''}`), { timeout: 20_000 }).toBe(true);
    expect(pool.asked).toContain('RespondToAuthChallenge SOFTWARE_TOKEN_MFA');
  });

  it('sets a forgotten password by a code, renews its tokens, and is asked again when it has ended the session', async () => {
    const { page } = await window();
    await page.goto('/');
    await page.getByLabel('User', { exact: true }).fill('otto');
    await page.getByRole('button', { name: 'I have forgotten my password' }).click();
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await page.getByLabel('The code that was sent to you').fill('246810');
    await page.getByLabel('New password', { exact: true }).fill('one that I keep in mind');
    await page.getByLabel('The new password again').fill('one that I keep in mind');
    await look(page, 'login-forgotten');
    await page.getByRole('button', { name: 'Set the password', exact: true }).click();
    await page.getByText('The password is set. Sign in with it.').waitFor();
    // So short-lived that new ones are needed soon.
    pool.tokenSeconds = 8;
    await page.getByLabel('User', { exact: true }).fill('otto');
    await page.getByLabel('Password', { exact: true }).fill('one that I keep in mind');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('navigation').first().waitFor();
    await expect.poll(() => pool.asked.includes('InitiateAuth REFRESH_TOKEN_AUTH'), { timeout: 20_000 }).toBe(true);
    pool.tokenSeconds = 3_600;
    await goTo(page, '/executions', 'Executions');
    expect(await page.getByText('Your session has ended').count()).toBe(0);

    pool.revokeAll();
    await page.evaluate(() => {
      Object.keys(localStorage)
        .filter((key) => key.endsWith('.accessToken') || key.endsWith('.idToken'))
        .forEach((key) => localStorage.removeItem(key));
    });
    await page.getByText('Your session has ended').waitFor();
    await page.getByLabel('Password').fill('one that I keep in mind');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Your session has ended').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1, name: 'Executions' }).waitFor();
  });
});
