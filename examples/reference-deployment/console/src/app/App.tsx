import I18nProvider from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { HashRouter } from 'react-router';
import { ApiContext, type Api } from '../api';
import { AuthContext, type Auth } from '../auth';
import { NotificationsProvider, useKeptFocus } from '../shell';
import { ConfigContext } from './ConfigContext';
import type { Config } from './config';
import { Pages } from './Pages';

export interface AppProps {
  readonly config: Config;
  readonly auth: Auth;
  readonly api: Api;
  readonly queries: QueryClient;
  /** Whether the page was loaded again by itself, because a part of it was not there any more. */
  readonly loadedAgain?: boolean;
}

const LOADED_AGAIN = {
  type: 'info',
  header: 'The page was loaded again',
  text: 'A part of the console was not there any more, as after an update of it. What you had entered in drafts is kept.',
} as const;

/** The console over an API and a way to sign in. */
export function App({ config, auth, api, queries, loadedAgain = false }: AppProps) {
  useKeptFocus();
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <ConfigContext value={config}>
        <AuthContext value={auth}>
          <ApiContext value={api}>
            <QueryClientProvider client={queries}>
              <NotificationsProvider first={loadedAgain ? LOADED_AGAIN : undefined}>
                <HashRouter>
                  <Pages />
                </HashRouter>
              </NotificationsProvider>
            </QueryClientProvider>
          </ApiContext>
        </AuthContext>
      </ConfigContext>
    </I18nProvider>
  );
}
