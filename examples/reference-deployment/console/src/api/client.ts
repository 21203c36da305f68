import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient, { type OpenapiQueryClient } from 'openapi-react-query';
import { ApiProblem } from './problem';
import type { paths as Standard } from './schema';
import type { paths as OfTheServer } from './server';

/** What every service has, and what the local server has beside it. */
export type paths = Standard & OfTheServer;

/** Who signs the requests; {@link Auth} in src/auth does. */
export interface Signer {
  /** An access token that is good now, or none if nobody is signed in. */
  token(): Promise<string | undefined>;
  /** The API did not accept the token. */
  refused(): void;
}

/** The operations by path, each answering with its data or throwing an {@link ApiProblem}. */
export type ApiClient = ReturnType<typeof createFetchClient<paths>>;

/** The operations as hooks of TanStack Query: `useQuery('get', '/executions/{id}', …)`. */
export type ApiQueries = OpenapiQueryClient<paths>;

/**
 * @param baseUrl where the API is, absolute
 * @param fetch what sends requests; tests give their own
 */
export function apiClient(baseUrl: string, signer: Signer, fetch: typeof globalThis.fetch): ApiClient {
  const client = createFetchClient<paths>({
    baseUrl: baseUrl.replace(/\/$/, ''),
    fetch: (request: Request) => fetch(request),
    querySerializer: { array: { style: 'form', explode: true } },
  });
  client.use(signed(signer));
  return client;
}

export function apiQueries(client: ApiClient): ApiQueries {
  return createQueryClient(client);
}

function signed(signer: Signer): Middleware {
  return {
    async onRequest({ request }) {
      const token = await signer.token();
      if (token !== undefined) {
        request.headers.set('Authorization', `Bearer ${token}`);
      }
      return request;
    },
    async onResponse({ response }) {
      if (response.ok) {
        return;
      }
      const problem = await ApiProblem.of(response);
      if (problem.code === 'NOT_SIGNED_IN') {
        signer.refused();
      }
      throw problem;
    },
    onError({ error }) {
      return error instanceof ApiProblem ? error : ApiProblem.noConnection(error);
    },
  };
}
