import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiContext, type Api } from '../api';
import { AuthContext, type Auth } from '../auth';
import { LiveProvider, useLive } from '.';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const SESSION = { state: 'signed-in', user: 'ann' } as const;
const AUTH = {
  token: () => Promise.resolve('t1'),
  refused: () => undefined,
  session: () => SESSION,
  subscribe: () => () => undefined,
} as unknown as Auth;

function Says() {
  return <>{useLive().connection.state}</>;
}

it('holds a connection only while its page can be seen, and reads what it missed', async () => {
  const streams: AbortSignal[] = [];
  vi.stubGlobal('navigator', { locks: { request: (_: string, __: unknown, work: () => Promise<void>) => work() } });
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    streams.push(init.signal as AbortSignal);
    return Promise.resolve(new Response(new ReadableStream()));
  });
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  const show = (state: DocumentVisibilityState) => {
    visibility.mockReturnValue(state);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
  };
  const queries = new QueryClient();
  const invalidated = vi.spyOn(queries, 'invalidateQueries');
  render(
    <AuthContext value={AUTH}>
      <ApiContext value={{ url: 'http://server.example' } as unknown as Api}>
        <QueryClientProvider client={queries}>
          <LiveProvider>
            <Says />
          </LiveProvider>
        </QueryClientProvider>
      </ApiContext>
    </AuthContext>,
  );
  await screen.findByText('connected');
  await waitFor(() => expect(invalidated).toHaveBeenCalledTimes(1));

  show('hidden');
  expect(streams.map((it) => it.aborted)).toEqual([true]);

  show('visible');
  await waitFor(() => expect(streams.map((it) => it.aborted)).toEqual([true, false]));
  await waitFor(() => expect(invalidated).toHaveBeenCalledTimes(2));
});
