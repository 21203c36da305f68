import { describe, expect, it } from 'vitest';
import { goTo, look, openWindow, signIn } from './harness';
import { sceneOver } from './scene';

describe('the console', () => {
  const scene = sceneOver();

  it('asks who somebody is, and says what is wrong with an answer', async () => {
    const { page, problems } = await openWindow(scene.browser, scene.server.url);
    await page.goto('/');
    await page.getByLabel('User', { exact: true }).fill('admin');
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('there is no such user with this password').waitFor();
    await look(page, 'login');
    await signIn(page, 'admin');
    await goTo(page, '/dashboard', 'Dashboard');
    await look(page, 'dashboard-first');
    expect(problems).toEqual([]);
  });
});
