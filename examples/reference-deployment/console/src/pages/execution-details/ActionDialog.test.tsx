import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ApiContext, apiClient, apiQueries, queryClient } from '../../api';
import { NotificationsProvider } from '../../shell';
import { ActionDialog, type Asked } from './ActionDialog';
import type { Execution } from './facts';
import { at, execution, server, wave } from './sample';

const ENDED = execution(
  [wave('data', [server('a', { status: 'RECOVERED', recoveryInstanceId: 'i-1' })])],
  { status: 'COMPLETED', endedAt: at(30) },
  'RECOVERY',
);

describe('the dialog of an action', () => {
  it('terminates what may carry production only for those who type the name of the plan', async () => {
    const service = new Service(ENDED);
    open({ type: 'TERMINATE' }, service);
    const button = screen.getByRole('button', { name: 'Terminate instances' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.type(screen.getByLabelText('Type the name of the plan: Web shop'), 'Web shop');
    await userEvent.click(button);
    await waitFor(() => expect(service.asked).toEqual([{ planName: 'Web shop' }]));
  });

  it('asks for nothing that has become impossible, and says why', async () => {
    const service = new Service(ENDED, 'its instances are being terminated, or were, already');
    open({ type: 'PAUSE' }, service);
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    await screen.findByText('its instances are being terminated, or were, already', { exact: false });
    expect(service.asked).toEqual([]);
  });

  it('asks for nothing that would do something else than was shown', async () => {
    const service = new Service(execution([wave('data', [server('a')])], { status: 'COMPLETED' }, 'RECOVERY'));
    open({ type: 'TERMINATE' }, service);
    await userEvent.type(screen.getByLabelText('Type the name of the plan: Web shop'), 'Web shop');
    await userEvent.click(screen.getByRole('button', { name: 'Terminate instances' }));
    await screen.findByText('what it would do has changed since you opened this', { exact: false });
    expect(service.asked).toEqual([]);
  });
});

/** Stands in for the service: answers with the execution as it is now, and remembers what was asked. */
class Service {
  readonly asked: unknown[] = [];

  constructor(
    private readonly now: Execution,
    private readonly why?: string,
  ) {}

  readonly fetch: typeof globalThis.fetch = async (input) => {
    const request = input as Request;
    if (request.method === 'POST') {
      this.asked.push(await request.json());
      return json(this.now, 202);
    }
    const action = this.why === undefined ? { allowed: true } : { allowed: false, why: this.why };
    return request.url.endsWith('/allowed-actions')
      ? json({ executionId: 'e1', by: { id: 'ann' }, requests: { TERMINATE: action, PAUSE: action }, delete: action })
      : json(this.now);
  };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

function open(asked: Asked, service: Service): void {
  const client = apiClient('http://service.example', { token: () => Promise.resolve('t'), refused: () => undefined }, service.fetch);
  render(
    <ApiContext value={{ client, queries: apiQueries(client), url: 'http://service.example' }}>
      <QueryClientProvider client={queryClient()}>
        <NotificationsProvider>
          <ActionDialog asked={asked} execution={ENDED} onClose={() => undefined} />
        </NotificationsProvider>
      </QueryClientProvider>
    </ApiContext>,
  );
}
