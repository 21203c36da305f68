import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi, type Schema } from '../../api';
import { useDebounced } from '../servers';
import type { Facts } from './consequences';

/** Asks for everything that a start rests on, and again every 15 seconds while the dialog is open. */
export function useFacts(request: Schema<'StartExecutionBody'>) {
  const { client } = useApi();
  const body = useDebounced(request, 300);
  const ask = async (of: Schema<'StartExecutionBody'>, signal?: AbortSignal): Promise<Facts> => {
    const path = { path: { id: of.planId } };
    const [plan, preflight, existing] = await Promise.all([
      client.GET('/recovery-plans/{id}', { params: path, signal }),
      client.POST('/recovery-plans/{id}/preflight', { params: path, body: of, signal }),
      client.GET('/recovery-plans/{id}/check-existing-instances', { params: path, signal }),
    ]);
    if (plan.data === undefined || preflight.data === undefined || existing.data === undefined) {
      throw new Error('the service answered with nothing');
    }
    return { plan: plan.data, preflight: preflight.data, existing: existing.data };
  };
  const query = useQuery({
    // The reason changes nothing of what is found.
    queryKey: ['post', '/recovery-plans/{id}/preflight', { ...body, reason: undefined }],
    queryFn: ({ signal }) => ask(body, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
    staleTime: 0,
  });
  return { ...query, ask };
}
