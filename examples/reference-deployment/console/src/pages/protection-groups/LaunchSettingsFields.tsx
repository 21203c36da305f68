import Autosuggest from '@cloudscape-design/components/autosuggest';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { problemOf, useApi, type Schema } from '../../api';
import type { Place } from '../../components/servers';

type Settings = Schema<'LaunchSettingsInput'>;

const AS_IT_IS = 'as-it-is';

/** The launch settings of a group, or of one server of it, which has a few more. What is left empty stays as it is. */
export function LaunchSettingsFields({
  place,
  value,
  onChange,
  ofServer = false,
  errors = () => undefined,
  inherited = 'As DRS has it',
}: {
  place: Place;
  value: Settings;
  onChange: (settings: Settings) => void;
  ofServer?: boolean;
  errors?: (field: keyof Settings) => string | undefined;
  inherited?: string;
}) {
  const { queries } = useApi();
  const query = { params: { query: { ...place, limit: 200 } } };
  const known = { enabled: /^\d{12}$/.test(place.accountId) && place.region !== '', retry: false };
  const subnets = queries.useQuery('get', '/ec2/subnets', query, known);
  const groups = queries.useQuery('get', '/ec2/security-groups', query, known);
  const types = queries.useQuery('get', '/ec2/instance-types', query, known);
  const profiles = queries.useQuery('get', '/ec2/instance-profiles', query, known);
  const set = (part: Settings) => onChange({ ...value, ...part });
  const unknown = subnets.error === null ? undefined : problemOf(subnets.error);

  const suggest = (
    label: string,
    field: 'subnetId' | 'instanceType' | 'instanceProfileName',
    options: { value: string; description?: string }[],
  ) => (
    <FormField label={label} errorText={errors(field)}>
      <Autosuggest
        value={value[field] ?? ''}
        options={options}
        placeholder={inherited}
        enteredTextLabel={(it) => `Use ${it}`}
        ariaLabel={label}
        onChange={({ detail }) => set({ [field]: detail.value.trim() === '' ? undefined : detail.value })}
      />
    </FormField>
  );
  const choice = <F extends 'rightSizing' | 'launchDisposition'>(
    label: string,
    field: F,
    words: Readonly<Record<NonNullable<Settings[F]>, string>>,
  ) => {
    const options = Object.entries<string>(words).map(([it, word]) => ({ value: it, label: word }));
    return (
      <FormField label={label} errorText={errors(field)}>
        <Select
          selectedOption={options.find((it) => it.value === value[field]) ?? { value: AS_IT_IS, label: inherited }}
          options={[{ value: AS_IT_IS, label: inherited }, ...options]}
          ariaLabel={label}
          onChange={({ detail }) =>
            set({ [field]: detail.selectedOption.value === AS_IT_IS ? undefined : detail.selectedOption.value })
          }
        />
      </FormField>
    );
  };
  const yesOrNo = (label: string, field: 'copyTags' | 'copyPrivateIp' | 'osByol' | 'postLaunchEnabled') => (
    <FormField label={label} errorText={errors(field)}>
      <Select
        selectedOption={
          value[field] === undefined
            ? { value: AS_IT_IS, label: inherited }
            : { value: String(value[field]), label: value[field] ? 'Yes' : 'No' }
        }
        options={[
          { value: AS_IT_IS, label: inherited },
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ]}
        ariaLabel={label}
        onChange={({ detail: { selectedOption: it } }) =>
          set({ [field]: it.value === AS_IT_IS ? undefined : it.value === 'true' })
        }
      />
    </FormField>
  );

  return (
    <SpaceBetween size="m">
      {unknown !== undefined && (
        <StatusIndicator type="info">
          What EC2 has there cannot be offered ({unknown.message}); ids can be typed all the same.
        </StatusIndicator>
      )}
      <ColumnLayout columns={3}>
        {suggest(
          'Subnet',
          'subnetId',
          (subnets.data?.items ?? []).map((it) => ({
            value: it.subnetId,
            description: [it.name, it.cidr, it.availabilityZone, `${it.availableAddresses} free`].filter(Boolean).join(' · '),
          })),
        )}
        <FormField
          label="Security groups"
          constraintText="Several with commas between."
          errorText={errors('securityGroupIds')}
          description={groups.data && `There are ${groups.data.items.map((it) => it.securityGroupId).slice(0, 3).join(', ')}${groups.data.items.length > 3 ? ' …' : ''}`}
        >
          <Input
            value={(value.securityGroupIds ?? []).join(', ')}
            placeholder={inherited}
            onChange={({ detail }) =>
              set({ securityGroupIds: detail.value.split(/[\s,]+/).filter((it) => it !== '') })
            }
          />
        </FormField>
        {suggest(
          'Instance type',
          'instanceType',
          (types.data?.items ?? []).map((it) => ({ value: it.name, description: `${it.vCpus} vCPUs, ${it.memoryMiB / 1024} GiB` })),
        )}
        {choice('Right-sizing', 'rightSizing', { NONE: 'None', BASIC: 'By the source server', IN_AWS: 'By its use in AWS' })}
        {choice('After the launch', 'launchDisposition', { STARTED: 'Started', STOPPED: 'Left stopped' })}
        {suggest(
          'Instance profile',
          'instanceProfileName',
          (profiles.data?.items ?? []).map((it) => ({ value: it.name })),
        )}
        {yesOrNo('Copy tags', 'copyTags')}
        {yesOrNo('Copy private address', 'copyPrivateIp')}
        {yesOrNo('Own licence (BYOL)', 'osByol')}
        {yesOrNo('Post-launch actions', 'postLaunchEnabled')}
        {ofServer && (
          <FormField label="Private address" description="Fixed, within the subnet." errorText={errors('staticPrivateIp')}>
            <Input
              value={value.staticPrivateIp ?? ''}
              placeholder="Given by the subnet"
              onChange={({ detail }) => set({ staticPrivateIp: detail.value === '' ? undefined : detail.value })}
            />
          </FormField>
        )}
        {ofServer && (
          <FormField
            label="Launch into instance"
            description="Its volumes are replaced at each launch, drills too."
            errorText={errors('launchIntoInstanceId')}
          >
            <Input
              value={value.launchIntoInstanceId ?? ''}
              placeholder="A new instance"
              onChange={({ detail }) => set({ launchIntoInstanceId: detail.value === '' ? undefined : detail.value })}
            />
          </FormField>
        )}
      </ColumnLayout>
    </SpaceBetween>
  );
}
