import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import type { Schema } from '../../api';
import { DurationField } from './DurationField';

type Hook = Schema<'HookInput'>;

const TYPES: readonly { value: Schema<'HookType'>; label: string; target: string }[] = [
  { value: 'SSM_AUTOMATION', label: 'SSM Automation', target: 'Name of the document' },
  { value: 'LAMBDA', label: 'Lambda function', target: 'Name or ARN of the function' },
  { value: 'HTTP', label: 'HTTP request', target: 'URL' },
  { value: 'IN_PROCESS', label: 'Code of the service', target: 'Name it is registered under' },
];
const KINDS: readonly { value: Schema<'ExecutionKind'>; label: string }[] = [
  { value: 'DRILL', label: 'Drill' },
  { value: 'RECOVERY', label: 'Recovery' },
  { value: 'FAILBACK', label: 'Failback' },
];

/** What runs before a wave or after it, in this order. */
export function HooksEditor({
  title,
  value,
  onChange,
}: {
  title: string;
  value: readonly Hook[];
  onChange: (hooks: Hook[]) => void;
}) {
  return (
    <SpaceBetween size="s">
      <Header
        variant="h3"
        counter={`(${value.length})`}
        actions={
          <Button
            iconName="add-plus"
            onClick={() =>
              onChange([...value, { name: `hook ${value.length + 1}`, type: 'SSM_AUTOMATION', target: '', required: true }])
            }
          >
            Add a hook
          </Button>
        }
      >
        {title}
      </Header>
      {value.length === 0 && <Box color="text-body-secondary">None.</Box>}
      {value.map((hook, at) => (
        <HookFields
          key={at}
          hook={hook}
          onChange={(it) => onChange(value.with(at, it))}
          onRemove={() => onChange(value.toSpliced(at, 1))}
        />
      ))}
    </SpaceBetween>
  );
}

function HookFields({ hook, onChange, onRemove }: { hook: Hook; onChange: (hook: Hook) => void; onRemove: () => void }) {
  const type = TYPES.find((it) => it.value === hook.type);
  const [parameters, setParameters] = useState(() => linesOf(hook.parameters ?? {}));
  return (
    <Container
      header={
        <Header variant="h3" actions={<Button iconName="remove" ariaLabel={`Remove ${hook.name}`} onClick={onRemove} />}>
          {hook.name || 'Hook'}
        </Header>
      }
    >
      <ColumnLayout columns={2}>
        <FormField label="Name">
          <Input value={hook.name} onChange={({ detail }) => onChange({ ...hook, name: detail.value })} />
        </FormField>
        <FormField label="Runs">
          <Select
            ariaLabel="Runs"
            options={TYPES.map(({ value, label }) => ({ value, label }))}
            selectedOption={type === undefined ? null : { value: type.value, label: type.label }}
            onChange={({ detail }) => onChange({ ...hook, type: detail.selectedOption.value as Hook['type'] })}
          />
        </FormField>
        <FormField label={type?.target ?? 'Target'}>
          <Input value={hook.target} onChange={({ detail }) => onChange({ ...hook, target: detail.value })} />
        </FormField>
        <DurationField
          label="Time that it may take"
          value={hook.timeout}
          placeholder="30 min"
          onChange={(timeout) => onChange({ ...hook, timeout })}
        />
        <FormField label="Parameters – optional" constraintText="One per line: name=value">
          <Textarea
            rows={2}
            value={parameters}
            onChange={({ detail }) => {
              setParameters(detail.value);
              onChange({ ...hook, parameters: ofLines(detail.value) });
            }}
          />
        </FormField>
        <FormField label="Only in" description="Empty: in all.">
          <Multiselect
            ariaLabel="Only in"
            placeholder="Drill, recovery and failback"
            options={[...KINDS]}
            selectedOptions={KINDS.filter((it) => hook.kinds?.includes(it.value))}
            onChange={({ detail }) =>
              onChange({ ...hook, kinds: detail.selectedOptions.map((it) => it.value as Schema<'ExecutionKind'>) })
            }
          />
        </FormField>
        <Toggle checked={hook.required ?? true} onChange={({ detail }) => onChange({ ...hook, required: detail.checked })}>
          The wave fails if it fails
        </Toggle>
        <Toggle
          checked={hook.inWavePlace ?? false}
          onChange={({ detail }) => onChange({ ...hook, inWavePlace: detail.checked })}
        >
          Runs in the account and Region of the wave
        </Toggle>
      </ColumnLayout>
    </Container>
  );
}

function linesOf(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}

function ofLines(lines: string): Record<string, string> {
  return Object.fromEntries(
    lines.split('\n').flatMap((line) => {
      const at = line.indexOf('=');
      return at <= 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()]];
    }),
  );
}
