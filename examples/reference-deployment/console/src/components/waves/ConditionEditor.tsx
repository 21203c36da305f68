import Button from '@cloudscape-design/components/button';
import Box from '@cloudscape-design/components/box';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Schema } from '../../api';
import { newCondition, type Condition } from './condition';

const TYPES: readonly { value: Condition['type']; label: string }[] = [
  { value: 'kindIs', label: 'It is a …' },
  { value: 'parameterIs', label: 'A parameter of the start is …' },
  { value: 'waveEndedAs', label: 'Another wave ended as …' },
  { value: 'not', label: 'Not …' },
  { value: 'allOf', label: 'All of …' },
  { value: 'anyOf', label: 'Any of …' },
];
const KINDS: readonly { value: Schema<'ExecutionKind'>; label: string }[] = [
  { value: 'DRILL', label: 'drill' },
  { value: 'RECOVERY', label: 'recovery' },
  { value: 'FAILBACK', label: 'failback' },
];
const OUTCOMES: readonly { value: Schema<'WaveOutcome'>; label: string }[] = [
  { value: 'COMPLETED', label: 'completed' },
  { value: 'PARTIAL', label: 'partial' },
  { value: 'FAILED', label: 'failed' },
  { value: 'TIMED_OUT', label: 'timed out' },
  { value: 'EXCLUDED', label: 'excluded' },
  { value: 'CANCELLED', label: 'cancelled' },
];

/** When a wave takes part: one fact, or several together. */
export function ConditionEditor({
  value,
  onChange,
  waves,
}: {
  value: Condition;
  onChange: (condition: Condition) => void;
  /** The other waves. */
  waves: readonly string[];
}) {
  const choose = <T extends string>(
    label: string,
    options: readonly { value: T; label: string }[],
    chosen: T,
    use: (value: T) => void,
  ) => (
    <Select
      ariaLabel={label}
      options={[...options]}
      selectedOption={options.find((it) => it.value === chosen) ?? null}
      onChange={({ detail }) => use(detail.selectedOption.value as T)}
    />
  );
  return (
    <SpaceBetween size="xs">
      {choose('What is asked', TYPES, value.type, (type) => onChange(newCondition(type, waves)))}
      <Box margin={{ left: 'l' }}>{details()}</Box>
    </SpaceBetween>
  );

  function details() {
    switch (value.type) {
      case 'kindIs':
        return choose('Kind', KINDS, value.kind, (kind) => onChange({ ...value, kind }));
      case 'parameterIs':
        return (
          <SpaceBetween direction="horizontal" size="xs">
            <Input
              ariaLabel="Parameter"
              placeholder="name"
              value={value.name}
              onChange={({ detail }) => onChange({ ...value, name: detail.value })}
            />
            <Input
              ariaLabel="Its value"
              placeholder="value"
              value={value.value}
              onChange={({ detail }) => onChange({ ...value, value: detail.value })}
            />
          </SpaceBetween>
        );
      case 'waveEndedAs':
        return (
          <SpaceBetween direction="horizontal" size="xs">
            {choose(
              'Wave',
              waves.map((it) => ({ value: it, label: it })),
              value.wave,
              (wave) => onChange({ ...value, wave }),
            )}
            {choose('Outcome', OUTCOMES, value.outcome, (outcome) => onChange({ ...value, outcome }))}
          </SpaceBetween>
        );
      case 'not':
        return (
          <ConditionEditor
            value={value.condition}
            waves={waves}
            onChange={(condition) => onChange({ ...value, condition })}
          />
        );
      case 'allOf':
      case 'anyOf': {
        const parts = value.conditions ?? [];
        return (
          <SpaceBetween size="s">
            {parts.map((it, at) => (
              <SpaceBetween key={at} direction="horizontal" size="xs">
                <ConditionEditor
                  value={it}
                  waves={waves}
                  onChange={(one) => onChange({ ...value, conditions: parts.with(at, one) })}
                />
                <Button
                  iconName="remove"
                  ariaLabel={`Remove condition ${at + 1}`}
                  onClick={() => onChange({ ...value, conditions: parts.toSpliced(at, 1) })}
                />
              </SpaceBetween>
            ))}
            <Button
              iconName="add-plus"
              onClick={() => onChange({ ...value, conditions: [...parts, newCondition('kindIs', waves)] })}
            >
              Add a condition
            </Button>
          </SpaceBetween>
        );
      }
    }
  }
}
