import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem';

/** One cache for the page. A read that may be repeated is, twice; a command never is. */
export function queryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        retry: (failures, thrown) => failures < 2 && problemOf(thrown).retryable,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
}
