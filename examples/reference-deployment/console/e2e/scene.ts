import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './harness';
import { startServer, type RunningServer } from './server';

/** The server and the browser that the tests of a suite share. A test that kills the server puts another in its place. */
export class Scene {
  server!: RunningServer;
  browser!: Browser;
}

/** Starts both before the tests of the suite that calls it, and ends them afterwards. */
export function sceneOver(...args: string[]): Scene {
  const scene = new Scene();
  beforeAll(async () => {
    scene.server = await startServer(...args);
    scene.browser = await openBrowser();
  });
  afterAll(async () => {
    await scene.browser.close();
    await scene.server.stop();
  });
  return scene;
}
