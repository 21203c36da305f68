import Alert from '@cloudscape-design/components/alert';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../api';
import { nameOf, useDebounced } from '../../components/servers';
import { bodyOf, type GroupDraft } from './draft';

/** Which servers plans gain and lose by the change. */
export function GroupImpact({ groupId, draft }: { groupId: string; draft: GroupDraft }) {
  const { client } = useApi();
  const body = useDebounced(bodyOf(draft));
  const { data } = useQuery({
    queryKey: ['post', '/protection-groups/{id}/impact', groupId, body],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) =>
      (await client.POST('/protection-groups/{id}/impact', { params: { path: { id: groupId } }, body, signal })).data ?? null,
  });
  const touched = (data?.plans ?? []).filter((it) => it.added.length + it.lost.length > 0);
  if (touched.length === 0) {
    return null;
  }
  return (
    <Alert type="info" header="What this changes for plans">
      <ul>
        {touched.map((it) => (
          <li key={it.planId}>
            {it.planName}
            {it.added.length > 0 && ` gains ${it.added.map(nameOf).join(', ')}`}
            {it.added.length > 0 && it.lost.length > 0 && ' and'}
            {it.lost.length > 0 && ` loses ${it.lost.map(nameOf).join(', ')}`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
