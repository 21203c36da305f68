import { createContext, useContext } from 'react';
import type { ApiClient, ApiQueries } from './client';

export interface Api {
  readonly client: ApiClient;
  readonly queries: ApiQueries;
  /** Where the API is, absolute and without a slash at the end; for `curl` lines. */
  readonly url: string;
}

export const ApiContext = createContext<Api | undefined>(undefined);

/** The API of the signed-in user. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === undefined) {
    throw new Error('useApi needs an ApiContext above it');
  }
  return api;
}
