import { describe, expect, it } from 'vitest';
import { goTo, look, windowOf } from './harness';
import { sceneOver } from './scene';

describe('a game day', () => {
  const scene = sceneOver();

  it('is started, decided and scored', async () => {
    const { page, problems } = await windowOf(scene.browser, scene.server.url, 'manager');
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
