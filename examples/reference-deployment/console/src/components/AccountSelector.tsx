import Select from '@cloudscape-design/components/select';
import { useApi } from '../api';

const ALL = { value: '', label: 'All accounts' };

/**
 * Narrows a view to one account. All are shown until somebody chooses: in a disaster none may be hidden.
 *
 * @param accountId the account, or nothing for all
 */
export function AccountSelector({
  accountId,
  onChange,
}: {
  accountId: string | undefined;
  onChange: (accountId: string | undefined) => void;
}) {
  const accounts = useApi().queries.useQuery('get', '/accounts', {}, { staleTime: 60_000 });
  const options = [
    ALL,
    ...(accounts.data?.items ?? []).map((it) => ({
      value: it.accountId,
      label: it.accountName ?? it.accountId,
      description: it.accountName === undefined ? undefined : it.accountId,
    })),
  ];
  return (
    <Select
      ariaLabel="Account"
      selectedOption={options.find((it) => it.value === (accountId ?? '')) ?? { value: accountId, label: accountId }}
      options={options}
      statusType={accounts.isPending ? 'loading' : accounts.isError ? 'error' : 'finished'}
      errorText="The accounts cannot be read"
      onChange={({ detail }) => onChange(detail.selectedOption.value === '' ? undefined : detail.selectedOption.value)}
    />
  );
}
