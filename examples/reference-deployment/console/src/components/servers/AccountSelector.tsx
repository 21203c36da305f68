import FormField from '@cloudscape-design/components/form-field';
import Autosuggest from '@cloudscape-design/components/autosuggest';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import { useApi } from '../../api';
import { useServers } from './useServers';

export interface Place {
  readonly accountId: string;
  readonly region: string;
}

/** Chooses an account and a Region of it: those that are registered or have servers are offered, others can be typed. */
export function AccountSelector({
  value,
  onChange,
  disabled = false,
  accountError,
  regionError,
}: {
  value: Place;
  onChange: (place: Place) => void;
  disabled?: boolean;
  accountError?: string;
  regionError?: string;
}) {
  const accounts = useApi().queries.useQuery('get', '/accounts', { params: { query: { limit: 1_000 } } });
  const inventory = useServers();
  const registered = accounts.data?.items ?? [];
  const regions = new Set([
    ...(inventory.data?.places ?? [])
      .filter((it) => value.accountId === '' || it.where.accountId === value.accountId)
      .map((it) => it.where.region),
    ...(registered.find((it) => it.accountId === value.accountId)?.regions ?? []),
  ]);
  return (
    <ColumnLayout columns={2}>
      <FormField
        label="Account"
        description={disabled ? 'A group stays where it was created.' : 'Where its servers are recovered to.'}
        errorText={accountError}
      >
        <Autosuggest
          value={value.accountId}
          disabled={disabled}
          statusType={accounts.isPending ? 'loading' : 'finished'}
          options={registered.map((it) => ({ value: it.accountId, label: it.accountId, description: it.accountName }))}
          enteredTextLabel={(text) => `Use account ${text}`}
          empty="No account is registered"
          ariaLabel="Account"
          onChange={({ detail }) => onChange({ ...value, accountId: detail.value })}
        />
      </FormField>
      <FormField label="Region" description="Of the recovery." errorText={regionError}>
        <Autosuggest
          value={value.region}
          disabled={disabled}
          options={[...regions].sort().map((it) => ({ value: it }))}
          enteredTextLabel={(text) => `Use Region ${text}`}
          empty="No Region with servers is known"
          ariaLabel="Region"
          onChange={({ detail }) => onChange({ ...value, region: detail.value })}
        />
      </FormField>
    </ColumnLayout>
  );
}
