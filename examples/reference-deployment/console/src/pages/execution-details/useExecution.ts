import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi, type ApiClient, type Schema } from '../../api';
import { usePolling } from '../../live';
import { read, type ServiceClock } from './clock';
import { hasEnded, type Execution } from './facts';

/** The execution; what goes on in the stream has it read again. */
export function useExecution(id: string) {
  const { queries } = useApi();
  const poll = usePolling();
  return queries.useQuery('get', '/executions/{id}', { params: { path: { id } } }, { refetchInterval: poll });
}

export interface Allowed {
  readonly actions: Schema<'AllowedActions'>;
  readonly clock: ServiceClock | undefined;
}

const params = (id: string) => ({ params: { path: { id } } });
const allowedKey = (id: string) => ['get', '/executions/{id}/allowed-actions', params(id), 'with-clock'] as const;

export async function readAllowed(client: ApiClient, id: string): Promise<Schema<'AllowedActions'>> {
  const { data } = await client.GET('/executions/{id}/allowed-actions', params(id));
  if (data === undefined) {
    throw new Error('the service answered without the allowed actions');
  }
  return data;
}

export async function readExecution(client: ApiClient, id: string): Promise<Execution> {
  const { data } = await client.GET('/executions/{id}', params(id));
  if (data === undefined) {
    throw new Error('the service answered without the execution');
  }
  return data;
}

/** What may be asked of it, and the service's clock; often while it goes on, for the sake of the clock. */
export function useAllowed(id: string, active: boolean) {
  const { client } = useApi();
  const cache = useQueryClient();
  const poll = usePolling();
  return useQuery({
    queryKey: allowedKey(id),
    queryFn: async (): Promise<Allowed> => {
      const actions = await readAllowed(client, id);
      const before = cache.getQueryData<Allowed>(allowedKey(id))?.clock;
      const clock = actions.at === undefined ? before : read(before, Date.parse(actions.at), Date.now());
      return { actions, clock };
    },
    refetchInterval: active ? 3_000 : poll,
  });
}

const EVENTS_AT_ONCE = 1_000;

/** Its whole record; what is known is not read again. */
export function useEvents(id: string) {
  const { client } = useApi();
  const cache = useQueryClient();
  const poll = usePolling();
  const key = ['get', '/executions/{id}/events', params(id), 'all'] as const;
  return useQuery({
    queryKey: key,
    queryFn: async (): Promise<readonly Schema<'ExecutionEvent'>[]> => {
      const all = [...(cache.getQueryData<readonly Schema<'ExecutionEvent'>[]>(key) ?? [])];
      for (;;) {
        const { data } = await client.GET('/executions/{id}/events', {
          params: { path: { id }, query: { after: all.at(-1)?.sequence ?? 0, limit: EVENTS_AT_ONCE } },
        });
        all.push(...(data?.items ?? []));
        if ((data?.items.length ?? 0) < EVENTS_AT_ONCE) {
          return all;
        }
      }
    },
    refetchInterval: poll,
  });
}

/** What takes the service long to tell is asked for seldom; the more servers, the more so. */
function seldom(execution: Execution | undefined): number | false {
  if (execution === undefined || execution.settled) {
    return false;
  }
  return execution.waves.reduce((sum, it) => sum + it.servers.length, 0) > 300 ? 60_000 : 8_000;
}

/** What DRS logs about its jobs. */
export function useJobLogs(id: string, execution: Execution | undefined) {
  const { client } = useApi();
  return useQuery({
    queryKey: ['job-logs', id, execution?.settled === true ? execution.version : 'active'],
    queryFn: async () => (await client.GET('/executions/{id}/job-logs', params(id))).data?.items ?? [],
    enabled: execution !== undefined,
    refetchInterval: seldom(execution),
    placeholderData: keepPreviousData,
  });
}

/** The report, which knows the critical path, and measures. */
export function useReport(id: string, execution: Execution | undefined) {
  const { client } = useApi();
  return useQuery({
    queryKey: ['report', id, execution !== undefined && hasEnded(execution) ? execution.version : 'active'],
    queryFn: async () => (await client.GET('/executions/{id}/report', params(id))).data,
    enabled: execution !== undefined,
    refetchInterval: seldom(execution),
    placeholderData: keepPreviousData,
  });
}

/** How long the waves of the plan usually take; there may be no plan any more, which is nothing to be told. */
export function useForecast(execution: Execution | undefined) {
  const { queries } = useApi();
  return queries.useQuery(
    'get',
    '/recovery-plans/{id}/forecast',
    { params: { path: { id: execution?.plan.planId ?? '' } } },
    { enabled: execution !== undefined && !hasEnded(execution), staleTime: Infinity, retry: false },
  );
}
