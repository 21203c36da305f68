export { ApiContext, useApi, type Api } from './ApiContext';
export { apiClient, apiQueries, type ApiClient, type ApiQueries, type Signer } from './client';
export { ApiProblem, problemOf, type ErrorCode, type FieldProblem } from './problem';
export { queryClient } from './queryClient';
export type { components, operations } from './schema';
export type { paths } from './client';

import type { components as Standard } from './schema';
import type { components as OfTheServer } from './server';

type Schemas = Standard['schemas'] & Omit<OfTheServer['schemas'], keyof Standard['schemas']>;

/** A type of the API by its name: `Schema<'Execution'>`. */
export type Schema<N extends keyof Schemas> = Schemas[N];
