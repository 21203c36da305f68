export { ApiContext, useApi, type Api } from './ApiContext';
export { apiClient, apiQueries, type ApiClient, type ApiQueries, type Signer } from './client';
export { ApiProblem, problemOf, type ErrorCode, type FieldProblem } from './problem';
export { queryClient } from './queryClient';
export type { components, operations, paths } from './schema';

import type { components } from './schema';

/** A type of the API by its name: `Schema<'Execution'>`. */
export type Schema<N extends keyof components['schemas']> = components['schemas'][N];
