import { useQuery } from '@tanstack/react-query';
import { useApi, type Schema } from '../../api';

export interface Inventory {
  readonly servers: readonly Schema<'ServerRow'>[];
  readonly places: readonly Schema<'DiscoverySeenPlace'>[];
  readonly problems: readonly Schema<'PlaceProblem'>[];
}

/** All source servers that the user may see, or those of one place. */
export function useServers(place?: { accountId: string; region: string }, enabled = true) {
  const { client } = useApi();
  return useQuery({
    queryKey: ['get', '/drs/discovery', 'all', place?.accountId, place?.region],
    enabled,
    refetchInterval: 30_000,
    queryFn: async ({ signal }): Promise<Inventory> => {
      const servers: Schema<'ServerRow'>[] = [];
      let token: string | undefined;
      for (;;) {
        const { data } = await client.GET('/drs/discovery', {
          params: {
            query: {
              limit: 1_000,
              token,
              accountId: place && [place.accountId],
              region: place && [place.region],
            },
          },
          signal,
        });
        if (data === undefined) {
          throw new Error('the list of source servers was empty');
        }
        servers.push(...data.items);
        token = data.nextToken;
        if (token === undefined) {
          return { servers, places: data.places, problems: data.problems };
        }
      }
    },
  });
}
