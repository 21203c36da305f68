import { beforeEach, describe, expect, it } from 'vitest';
import { LocalAuth, type Browser } from '.';

const HOUR = 3_600_000;

/** A browser with a storage, a clock that is set, and a server that answers as it is told. */
class FakeBrowser implements Browser {
  readonly kept = new Map<string, string>();
  readonly asked: string[] = [];
  answers: Response[] = [];
  clock = 0;

  readonly storage = {
    getItem: (key: string) => this.kept.get(key) ?? null,
    setItem: (key: string, value: string) => void this.kept.set(key, value),
    removeItem: (key: string) => void this.kept.delete(key),
  };
  readonly fetch: typeof globalThis.fetch = (input) => {
    this.asked.push(new URL(input as string).pathname);
    const answer = this.answers.shift();
    return answer === undefined ? Promise.reject(new TypeError('refused')) : Promise.resolve(answer);
  };
  readonly alone = <T>(work: () => Promise<T>) => work();
  readonly now = () => this.clock;
}

function tokens(name: string): Response {
  return Response.json({ accessToken: name, refreshToken: `refresh-${name}`, expiresIn: 2_700 });
}

describe('a session of the local server', () => {
  let browser: FakeBrowser;
  let auth: LocalAuth;

  beforeEach(async () => {
    browser = new FakeBrowser();
    auth = new LocalAuth('http://server.example', browser);
    browser.answers = [tokens('first')];
    await auth.signIn('mia', 'secret');
  });

  it('goes on in a page that is loaded again', () => {
    expect(new LocalAuth('http://server.example', browser).session()).toEqual({ state: 'signed-in', user: 'mia' });
  });

  it('renews its token before that expires, and not sooner', async () => {
    expect(await auth.token()).toBe('first');
    browser.clock = 44.5 * 60_000;
    browser.answers = [tokens('second')];
    expect(await auth.token()).toBe('second');
    expect(await auth.token()).toBe('second');
    expect(browser.asked).toEqual(['/auth/login', '/auth/refresh']);
  });

  it('takes the token that another tab has renewed', async () => {
    browser.clock = HOUR;
    browser.answers = [tokens('second')];
    const other = new LocalAuth('http://server.example', browser);
    expect(await other.token()).toBe('second');
    expect(await auth.token()).toBe('second');
    expect(browser.asked.filter((it) => it === '/auth/refresh')).toHaveLength(1);
  });

  it('is expired, not signed out, when the server ends it', async () => {
    browser.clock = HOUR;
    browser.answers = [Response.json({ code: 'NOT_SIGNED_IN', message: 'not good any more' }, { status: 401 })];
    expect(await auth.token()).toBeUndefined();
    expect(auth.session()).toEqual({ state: 'expired', user: 'mia' });
  });

  it('outlasts a server that is away', async () => {
    browser.clock = HOUR;
    expect(await auth.token()).toBe('first');
    expect(auth.session().state).toBe('signed-in');
  });

  it('is over in all tabs when one signs out, even if the server does not hear of it', async () => {
    const other = new LocalAuth('http://server.example', browser);
    await auth.signOut();
    other.reread();
    expect(auth.session().state).toBe('signed-out');
    expect(other.session().state).toBe('signed-out');
  });
});
