import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, look, openBrowser, openWindow, signIn } from './harness';
import { startServer, type RunningServer } from './server';

describe('the console', () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('asks who somebody is, and says what is wrong with an answer', async () => {
    const { page, problems } = await openWindow(browser, server.url);
    await page.goto('/');
    await page.getByLabel('User', { exact: true }).fill('admin');
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('there is no such user with this password').waitFor();
    await look(page, 'login');
    await signIn(page, 'admin');
    await goTo(page, '/dashboard', 'Dashboard');
    await look(page, 'dashboard');
    expect(problems).toEqual([]);
  });
});
