import Multiselect from '@cloudscape-design/components/multiselect';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Schema } from '../../api';
import type { StartForm } from './startForm';

/** All of the plan, some waves, or some servers. */
export function PartFields({
  form,
  onChange,
  waves,
  servers,
}: {
  form: StartForm;
  onChange: (form: StartForm) => void;
  waves: readonly string[];
  servers: readonly Schema<'ServerRow'>[];
}) {
  return (
    <SpaceBetween size="s">
      <SegmentedControl
        label="What takes part"
        selectedId={form.part}
        options={[
          { id: 'all', text: 'The whole plan' },
          { id: 'waves', text: 'Some waves' },
          { id: 'servers', text: 'Some servers' },
        ]}
        onChange={({ detail }) => onChange({ ...form, part: detail.selectedId as StartForm['part'] })}
      />
      {form.part === 'waves' && (
        <Multiselect
          ariaLabel="Waves"
          placeholder="Choose waves"
          options={waves.map((it) => ({ value: it, label: it }))}
          selectedOptions={form.waves.map((it) => ({ value: it, label: it }))}
          onChange={({ detail }) => onChange({ ...form, waves: detail.selectedOptions.map((it) => it.value ?? '') })}
        />
      )}
      {form.part === 'servers' && (
        <Multiselect
          ariaLabel="Servers"
          placeholder="Choose servers"
          filteringType="auto"
          options={servers.map((it) => ({ value: it.serverId, label: it.name, description: it.serverId }))}
          selectedOptions={form.serverIds.map((id) => ({
            value: id,
            label: servers.find((it) => it.serverId === id)?.name ?? id,
          }))}
          onChange={({ detail }) => onChange({ ...form, serverIds: detail.selectedOptions.map((it) => it.value ?? '') })}
        />
      )}
    </SpaceBetween>
  );
}
