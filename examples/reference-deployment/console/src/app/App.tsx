import I18nProvider from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { HashRouter } from 'react-router';
import { ApiContext, type Api } from '../api';
import { AuthContext, type Auth } from '../auth';
import { NotificationsProvider } from '../shell';
import { ConfigContext } from './ConfigContext';
import type { Config } from './config';
import { Pages } from './Pages';

export interface AppProps {
  readonly config: Config;
  readonly auth: Auth;
  readonly api: Api;
  readonly queries: QueryClient;
}

/** The console over an API and a way to sign in. */
export function App({ config, auth, api, queries }: AppProps) {
  return (
    <I18nProvider locale="en" messages={[messages]}>
      <ConfigContext value={config}>
        <AuthContext value={auth}>
          <ApiContext value={api}>
            <QueryClientProvider client={queries}>
              <NotificationsProvider>
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
