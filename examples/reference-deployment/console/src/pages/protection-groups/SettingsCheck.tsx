import Alert from '@cloudscape-design/components/alert';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../api';
import { ProblemAlert } from '../../components';
import { useDebounced } from '../../components/servers';
import { bodyOf, type GroupDraft } from './draft';

/** What the server says of launch settings before they are saved. */
export function SettingsCheck({ groupId, draft }: { groupId: string | undefined; draft: GroupDraft }) {
  const { client } = useApi();
  const body = useDebounced(bodyOf(draft));
  const id = groupId ?? 'draft';
  const { data, error } = useQuery({
    queryKey: ['post', '/protection-groups/{id}/settings-check', id, body],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) =>
      (await client.POST('/protection-groups/{id}/settings-check', { params: { path: { id } }, body, signal })).data ?? null,
  });
  if (error !== null) {
    return <ProblemAlert of={error} />;
  }
  if (data === undefined || data === null) {
    return <StatusIndicator type="loading">Checking the settings</StatusIndicator>;
  }
  if (data.problems.length + data.warnings.length === 0) {
    return <StatusIndicator type="success">These settings are possible.</StatusIndicator>;
  }
  return (
    <Alert type={data.problems.length > 0 ? 'error' : 'warning'} header="What the service says of these settings">
      <ul>
        {[...data.problems, ...data.warnings].map((it) => (
          <li key={`${it.path} ${it.rule}`}>
            {it.path}: {it.rule}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
