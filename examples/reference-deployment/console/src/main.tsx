import '@cloudscape-design/global-styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { apiClient, apiQueries, queryClient } from './api';
import { App } from './app/App';
import { authOf } from './app/browser';
import { apiUrl, readConfig } from './app/config';
import { recoverLostFiles, wasLoadedAgain } from './components/lostFiles';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('the page has no root');
}

const browser = { storage: sessionStorage, now: () => Date.now(), reload: () => location.reload() };
const loadedAgain = wasLoadedAgain(browser);
recoverLostFiles(browser);

try {
  const send: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  const config = await readConfig(send, document.baseURI);
  const url = apiUrl(config, document.baseURI);
  const auth = await authOf(config, url);
  const client = apiClient(url, auth, send);
  createRoot(root).render(
    <StrictMode>
      <App
        config={config}
        auth={auth}
        api={{ client, queries: apiQueries(client), url }}
        queries={queryClient()}
        loadedAgain={loadedAgain}
      />
    </StrictMode>,
  );
} catch (thrown) {
  root.textContent = `The console cannot start: ${thrown instanceof Error ? thrown.message : String(thrown)}. Reload the page to try again.`;
}
