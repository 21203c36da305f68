import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, look, openBrowser, windowOf } from './harness';
import { startServer, type RunningServer } from './server';

describe('a game day', () => {
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

  it('is started, decided and scored', async () => {
    const { page, problems } = await windowOf(browser, server.url, 'manager');
    await goTo(page, '/game-day', 'Game day');
    await page.getByRole('button', { name: /^Play / }).first().waitFor();
    await look(page, 'game-day');
    await page.getByRole('button', { name: /^Play / }).first().click();
    await page.getByRole('button', { name: 'Time passes' }).click();
    await page.getByText('Turn by turn').click();
    await page.getByRole('button', { name: 'Start the game' }).click();
    await page.getByRole('button', { name: 'On to the next decision' }).click();
    await page.getByText('You have to decide').waitFor();
    await look(page, 'game');
    await page.getByRole('button', { name: 'End the game' }).click();
    await page.getByRole('heading', { level: 1, name: /Score/ }).waitFor();
    await look(page, 'game-score');
    expect(problems).toEqual([]);
  });
});
