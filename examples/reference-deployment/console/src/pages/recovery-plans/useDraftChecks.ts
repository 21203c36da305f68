import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { problemOf, useApi, type Schema } from '../../api';
import { useDebounced } from '../../components/servers';
import type { PlanDraft } from './draft';

export interface DraftChecks {
  readonly problems: readonly Schema<'Problem'>[];
  readonly checking: boolean;
  /** What went wrong with asking, rather than with the plan. */
  readonly error: unknown;
  readonly forecast: Schema<'PlanForecast'> | undefined;
  readonly comparison: Schema<'PlanComparison'> | undefined;
}

/** What the server says of a plan while it is edited: what is wrong, how long it takes, what is other than before. */
export function useDraftChecks(draft: PlanDraft, planId: string | undefined): DraftChecks {
  const { client } = useApi();
  const body = useDebounced(draft);
  const named = body.name.trim() !== '' && body.waves.length + (body.generatedWaves === undefined ? 0 : 1) > 0;
  const validation = useQuery({
    queryKey: ['post', '/recovery-plans/validate', body],
    enabled: named,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) => {
      try {
        const { data } = await client.POST('/recovery-plans/validate', { body, signal });
        return data?.problems ?? [];
      } catch (thrown) {
        const problem = problemOf(thrown);
        // The form of the request is the form of the plan: what is wrong with it is wrong with the plan.
        if (problem.code === 'INVALID_INPUT') {
          return [...problem.details];
        }
        throw thrown;
      }
    },
  });
  const sound = named && validation.data?.length === 0 && !validation.isPlaceholderData;
  const forecast = useQuery({
    queryKey: ['post', '/recovery-plans/forecast', body],
    enabled: sound,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) => (await client.POST('/recovery-plans/forecast', { body, signal })).data ?? null,
  });
  const comparison = useQuery({
    queryKey: ['post', '/recovery-plans/{id}/compare', planId, body],
    enabled: sound && planId !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) =>
      (await client.POST('/recovery-plans/{id}/compare', { params: { path: { id: planId ?? '' } }, body, signal })).data ?? null,
  });
  return {
    problems: named ? (validation.data ?? []) : [],
    checking: validation.isFetching || forecast.isFetching || comparison.isFetching,
    error: validation.error ?? forecast.error,
    forecast: sound ? (forecast.data ?? undefined) : undefined,
    comparison: sound ? (comparison.data ?? undefined) : undefined,
  };
}
