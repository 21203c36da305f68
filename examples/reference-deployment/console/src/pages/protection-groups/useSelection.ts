import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi, type Schema } from '../../api';
import { useDebounced } from '../../components/servers';
import { bodyOf, missing, type GroupDraft } from './draft';

export interface Selection {
  readonly data: Schema<'GroupPreview'> | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  /** Whether enough is entered to ask. */
  readonly asked: boolean;
}

/** What a draft selects, asked again a moment after it has changed. */
export function useSelection(draft: GroupDraft, groupId: string | undefined): Selection {
  const { client } = useApi();
  const { accountId, region, tagCriteria, serverIds } = useDebounced(bodyOf(draft));
  const lacks = missing(draft);
  const asked = lacks.accountId === undefined && lacks.region === undefined && lacks.selection === undefined;
  const query = useQuery({
    queryKey: ['post', '/protection-groups/resolve', accountId, region, tagCriteria, serverIds, groupId],
    enabled: asked,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { data } = await client.POST('/protection-groups/resolve', {
        body: { accountId, region, groupId, tags: tagCriteria, serverIds },
        signal,
      });
      return data as Schema<'GroupPreview'>;
    },
  });
  return { data: asked ? query.data : undefined, error: asked ? query.error : null, isFetching: query.isFetching, asked };
}
