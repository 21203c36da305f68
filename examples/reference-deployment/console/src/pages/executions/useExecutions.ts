import { useQuery } from '@tanstack/react-query';
import { useApi, type Schema } from '../../api';
import { usePolling } from '../../live';

export type Tab = 'active' | 'history';

const STATUSES: Record<Tab, readonly Schema<'ExecutionStatus'>[]> = {
  active: ['PENDING', 'RUNNING', 'PAUSE_PENDING', 'PAUSED', 'AWAITING_APPROVAL', 'CANCELLING'],
  history: ['COMPLETED', 'PARTIAL', 'FAILED', 'CANCELLED', 'TIMED_OUT'],
};
const AT_ONCE = 1_000;
const MOST = 5_000;

export interface Executions {
  readonly items: readonly Schema<'ExecutionSummary'>[];
  /** Whether there are older ones that are not here. */
  readonly more: boolean;
}

/** Those that go on, or have ended, newest first. */
export function useExecutions(tab: Tab) {
  const { client } = useApi();
  const poll = usePolling();
  return useQuery({
    queryKey: ['get', '/executions', tab],
    queryFn: async (): Promise<Executions> => {
      const items: Schema<'ExecutionSummary'>[] = [];
      let token: string | undefined;
      do {
        const { data } = await client.GET('/executions', {
          params: { query: { status: [...STATUSES[tab]], limit: AT_ONCE, ...(token === undefined ? {} : { token }) } },
        });
        items.push(...(data?.items ?? []));
        token = data?.nextToken;
      } while (token !== undefined && items.length < MOST);
      return { items, more: token !== undefined };
    },
    refetchInterval: poll,
  });
}
