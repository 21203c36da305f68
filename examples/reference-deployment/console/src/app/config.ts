/** What the deployment decides; read from `config.json` beside the page when it opens. */
export interface Config {
  /** Where the API is, relative to the page or absolute. */
  readonly api: string;
  readonly auth: AuthConfig;
  /** Whether the disaster recovery service behind the API is a simulated one. */
  readonly simulated?: boolean;
  readonly version?: string;
  readonly commit?: string;
}

export type AuthConfig =
  | { readonly mode: 'local'; readonly demoUsers: boolean }
  | { readonly mode: 'token' }
  | { readonly mode: 'cognito'; readonly userPoolId: string; readonly clientId: string };

export async function readConfig(fetch: typeof globalThis.fetch, page: string): Promise<Config> {
  const response = await fetch(new URL('config.json', page), { cache: 'no-store' });
  if (!response.ok) {
    throw new Error(`config.json was answered with status ${response.status}`);
  }
  return (await response.json()) as Config;
}

/** The address of the API without a slash at the end. */
export function apiUrl(config: Config, page: string): string {
  return new URL(config.api, page).href.replace(/\/$/, '');
}
