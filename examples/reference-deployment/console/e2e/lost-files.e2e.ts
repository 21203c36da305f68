import { describe, expect, it } from 'vitest';
import { goTo, windowOf } from './harness';
import { sceneOver } from './scene';

const ENTERED = 'Servers that nobody may forget';

describe('a part of the console that is not there any more', () => {
  const scene = sceneOver();

  it('has the page loaded again once, which says so and has kept what was entered', async () => {
    const { page, context } = await windowOf(scene.browser, scene.server.url, 'admin');
    await goTo(page, '/protection-groups/create', 'Create protection group');
    await page.getByLabel('Name', { exact: true }).fill(ENTERED);
    let loads = 0;
    page.on('load', () => loads++);
    let refused = 0;
    await context.route(/\/assets\/(?!index)[^/]*\.js$/, async (route) => {
      await (refused++ === 0 ? route.fulfill({ status: 404, body: 'gone' }) : route.fallback());
    });
    await page.getByRole('navigation').getByRole('link', { name: 'Audit' }).click();
    await page.getByText('The page was loaded again').waitFor();
    await page.getByRole('heading', { level: 1, name: /Audit/ }).waitFor();
    expect(loads).toBe(1);
    await goTo(page, '/protection-groups/create', 'Create protection group');
    await page.getByText('This is your draft from before').waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe(ENTERED);
  });

  it('is named, rather than asked for again and again', async () => {
    const { page, context } = await windowOf(scene.browser, scene.server.url, 'admin');
    let loads = 0;
    page.on('load', () => loads++);
    // Only the page's own part: what is around every page is there.
    await goTo(page, '/dashboard', 'Dashboard');
    const there = await page.evaluate(() => performance.getEntriesByType('resource').map((it) => it.name));
    await context.route(
      (url) => url.pathname.startsWith('/assets/') && url.pathname.endsWith('.js') && !there.includes(url.href),
      (route) => route.fulfill({ status: 404, body: 'gone' }),
    );
    await page.getByRole('navigation').getByRole('link', { name: 'Audit' }).click();
    await page.getByText('The page was loaded again').waitFor();
    await page.getByText('A part of the console could not be loaded').waitFor();
    expect(loads).toBe(1);
    await context.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: /Audit/ }).waitFor();
  });
});
