import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';

const SCREENSHOTS = new URL('screenshots/', import.meta.url).pathname;
const PATIENCE_MS = 20_000;

export type User = 'admin' | 'manager' | 'planner' | 'operator' | 'viewer';

/** Opens the browser of this machine: $CHROMIUM, by default Debian's. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A window of somebody, with nothing of anybody else's; `problems` are the errors that its console has. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly problems: string[];
}

export async function openWindow(browser: Browser, url: string): Promise<Window> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 1000 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) {
      problems.push(`asked for ${request.url()}`);
    }
  });
  return { page, context, problems };
}

/** Signs a demo user in, and waits for the page that follows. */
export async function signIn(page: Page, user: User): Promise<void> {
  await page.goto('/#/login');
  await page.getByLabel('User', { exact: true }).fill(user);
  await page.getByLabel('Password', { exact: true }).fill(`demo-${user}`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('navigation').first().waitFor();
}

/** A window in which a demo user has signed in. */
export async function windowOf(browser: Browser, url: string, user: User): Promise<Window> {
  const opened = await openWindow(browser, url);
  await signIn(opened.page, user);
  return opened;
}

/** Goes to an address of the console, such as `/executions`, and waits for its heading. */
export async function goTo(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(`/#${path}`);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Fails for each violation of the accessibility rules. In dark only what colours decide is asked again. */
export async function checkAxe(page: Page): Promise<void> {
  // The policy of the page forbids script elements.
  await page.evaluate(axe.source);
  for (const [colorScheme, rules] of [
    ['light', undefined],
    ['dark', ['color-contrast', 'link-in-text-block']],
  ] as const) {
    await inColours(page, colorScheme);
    const found = await page.evaluate(async (only) => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
      const { violations } = await run({ resultTypes: ['violations'], preload: false, ...(only && { runOnly: [...only] }) });
      return violations.map((it) => `${it.id} (${it.help}): ${it.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
    }, rules);
    expect(found, `${colorScheme}: ${page.url()}`).toEqual([]);
  }
  await inColours(page, 'light');
}

/** Pictures for people to look at: `NAME-light.png`, `NAME-dark.png`, `NAME-narrow.png`. */
export async function shoot(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await inColours(page, colorScheme);
    await page.screenshot({ path: `${SCREENSHOTS}${name}-${colorScheme}.png`, fullPage: true });
  }
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  await drawn(page);
  await page.screenshot({ path: `${SCREENSHOTS}${name}-narrow.png`, fullPage: true });
  if (wide !== null) {
    await page.setViewportSize(wide);
  }
}

/** Both, for a page that is ready to be looked at. */
export async function look(page: Page, name: string): Promise<void> {
  await shoot(page, name);
  await checkAxe(page);
}

async function inColours(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await drawn(page);
}

/** Two frames, so that colours and sizes are drawn. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)))),
  );
}

/** Asks until it is so; whoever asks lets time go on between. */
export async function untilSo(so: () => Promise<boolean>): Promise<void> {
  for (let asked = 0; asked < 200; asked++) {
    if (await so()) {
      return;
    }
  }
  throw new Error('it did not come to that');
}

/** Asks the API in the name of a demo user, for what a test needs to be there. */
export async function asking(url: string, user: User): Promise<(method: string, path: string, body?: unknown) => Promise<unknown>> {
  const send = async (method: string, path: string, token?: string, body?: unknown): Promise<unknown> => {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (token !== undefined) {
      headers['Authorization'] = `Bearer ${token}`;
    }
    const response = await globalThis.fetch(url + path, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  };
  const signedIn = (await send('POST', '/auth/login', undefined, { user, password: `demo-${user}` })) as { accessToken: string };
  return (method, path, body) => send(method, path, signedIn.accessToken, body);
}
