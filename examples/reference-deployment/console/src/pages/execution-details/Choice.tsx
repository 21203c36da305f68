import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import { wordOf } from '../../components';
import { ACTIONS, choosable } from './actions';
import type { Execution, RequestType } from './facts';

/** The servers or the wave that an action is meant for, if it is not all. */
export function Choice({
  execution,
  type,
  serverIds,
  wave,
  onChange,
}: {
  execution: Execution;
  type: RequestType;
  serverIds: readonly string[];
  wave: string | undefined;
  onChange: (serverIds: readonly string[], wave: string | undefined) => void;
}) {
  const { chooses } = ACTIONS[type];
  if (chooses === 'time') {
    const all = { value: '', label: 'All that goes on' };
    const waves = execution.waves
      .filter((it) => it.deadline !== undefined && it.endedAt === undefined)
      .map((it) => ({ value: it.wave.name, label: it.wave.name }));
    return (
      <FormField label="For">
        <Select
          options={[all, ...waves]}
          selectedOption={waves.find((it) => it.value === wave) ?? all}
          onChange={({ detail }) => onChange([], detail.selectedOption.value === '' ? undefined : detail.selectedOption.value)}
        />
      </FormField>
    );
  }
  if (chooses !== 'servers' && chooses !== 'servers-or-all') {
    return null;
  }
  const options = choosable(execution, type).map((it) => ({
    value: it.serverId,
    label: it.name,
    description: `${it.wave}: ${wordOf(it.status).word}`,
  }));
  return (
    <FormField label="Servers" description={chooses === 'servers' ? undefined : 'None chosen means all that failed.'}>
      <Multiselect
        options={options}
        selectedOptions={options.filter((it) => serverIds.includes(it.value))}
        filteringType="auto"
        virtualScroll
        tokenLimit={6}
        enableSelectAll
        placeholder="Choose servers"
        onChange={({ detail }) =>
          onChange(detail.selectedOptions.flatMap((it) => (it.value === undefined ? [] : [it.value])), undefined)
        }
      />
    </FormField>
  );
}
