import { ApiProblem } from '../api';
import type { Auth, Session, Step } from './Auth';

interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
}

interface Kept extends Tokens {
  readonly user: string;
  /** When the access token is renewed, in milliseconds of the browser's clock. */
  readonly renewAt: number;
}

/** What {@link LocalAuth} asks of the browser; tests give their own. */
export interface Browser {
  readonly fetch: typeof globalThis.fetch;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Runs one at a time over all tabs. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly now: () => number;
}

const KEY = 'drs-orchestration.session';
const MARGIN_MS = 60_000;

/**
 * The users of the local server. All tabs share one session, because a refresh token is good once: they take turns at
 * renewing it.
 */
export class LocalAuth implements Auth {
  private readonly listeners = new Set<() => void>();
  private readonly url: string;
  private readonly browser: Browser;
  private seen: Session;

  constructor(url: string, browser: Browser) {
    this.url = url;
    this.browser = browser;
    const kept = this.kept();
    this.seen = kept === undefined ? { state: 'signed-out' } : { state: 'signed-in', user: kept.user };
  }

  session(): Session {
    return this.seen;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async signIn(user: string, password: string): Promise<Step> {
    this.keep(user, await this.post<Tokens>('/auth/login', { user, password }));
    return { kind: 'done' };
  }

  async signOut(): Promise<void> {
    const kept = this.kept();
    this.browser.storage.removeItem(KEY);
    this.become({ state: 'signed-out' });
    if (kept !== undefined) {
      // The tokens are forgotten here in any case; on the server they end by themselves.
      await this.post('/auth/logout', {}, kept.accessToken).catch(() => undefined);
    }
  }

  async token(): Promise<string | undefined> {
    const kept = this.kept();
    if (kept === undefined || this.browser.now() < kept.renewAt) {
      return kept?.accessToken;
    }
    return this.browser.alone(() => this.renewed());
  }

  refused(): void {
    if (this.seen.state === 'signed-in') {
      const { user } = this.seen;
      this.browser.storage.removeItem(KEY);
      this.become({ state: 'expired', user });
    }
  }

  /** Another tab signed in or out. */
  reread(): void {
    const kept = this.kept();
    if (kept !== undefined) {
      this.become({ state: 'signed-in', user: kept.user });
    } else if (this.seen.state === 'signed-in') {
      this.become({ state: 'signed-out' });
    }
  }

  private async renewed(): Promise<string | undefined> {
    const kept = this.kept();
    if (kept === undefined || this.browser.now() < kept.renewAt) {
      return kept?.accessToken;
    }
    try {
      return this.keep(kept.user, await this.post<Tokens>('/auth/refresh', { refreshToken: kept.refreshToken }));
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.code === 'NOT_SIGNED_IN') {
        this.refused();
        return undefined;
      }
      // The server is away for a moment; the token may still be good.
      return kept.accessToken;
    }
  }

  private keep(user: string, tokens: Tokens): string {
    const life = tokens.expiresIn * 1_000;
    const renewAt = this.browser.now() + Math.max(life - MARGIN_MS, life / 2);
    this.browser.storage.setItem(KEY, JSON.stringify({ ...tokens, user, renewAt } satisfies Kept));
    this.become({ state: 'signed-in', user });
    return tokens.accessToken;
  }

  private kept(): Kept | undefined {
    const text = this.browser.storage.getItem(KEY);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  }

  private become(session: Session): void {
    if (JSON.stringify(session) !== JSON.stringify(this.seen)) {
      this.seen = session;
      this.listeners.forEach((it) => it());
    }
  }

  private async post<T>(path: string, body: unknown, token?: string): Promise<T> {
    const headers = new Headers({ 'Content-Type': 'application/json' });
    if (token !== undefined) {
      headers.set('Authorization', `Bearer ${token}`);
    }
    const response = await this.browser
      .fetch(this.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
      .catch((thrown: unknown) => {
        throw ApiProblem.noConnection(thrown);
      });
    if (!response.ok) {
      throw await ApiProblem.of(response);
    }
    return (response.status === 204 ? undefined : await response.json()) as T;
  }
}
