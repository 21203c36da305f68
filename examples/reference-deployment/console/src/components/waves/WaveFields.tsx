import ColumnLayout from '@cloudscape-design/components/column-layout';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import Toggle from '@cloudscape-design/components/toggle';
import type { Schema } from '../../api';
import { ConditionEditor } from './ConditionEditor';
import { newCondition, saidOf } from './condition';
import { DurationField } from './DurationField';
import { NamesInput } from './NamesInput';
import { HooksEditor } from './HooksEditor';
import { circleWith, dependencies } from './order';

export type Wave = Schema<'WaveInput'>;

export interface WaveFieldsProps {
  readonly wave: Wave;
  readonly waves: readonly Wave[];
  readonly groups: readonly Schema<'ProtectionGroup'>[];
  /** The servers that the groups of the wave have now. */
  readonly servers: readonly { readonly serverId: string; readonly name: string }[];
  readonly onChange: (wave: Wave) => void;
  readonly onRename: (name: string) => void;
  /** What the server says of a field of the wave. */
  readonly error: (field: string) => string | undefined;
}

const FAILURE: readonly { value: Schema<'OnFailure'>; label: string; description: string }[] = [
  { value: 'STOP', label: 'Start nothing more', description: 'Waves that run may end.' },
  { value: 'PAUSE', label: 'Pause', description: 'Somebody retries, skips, resumes or cancels.' },
  { value: 'CONTINUE', label: 'Go on', description: 'With the waves that wait for this one, too.' },
];

/** All that a wave can be told. What most waves do without is folded away. */
export function WaveFields({ wave, waves, groups, servers, onChange, onRename, error }: WaveFieldsProps) {
  const at = waves.indexOf(wave);
  const others = waves.filter((it) => it !== wave).map((it) => it.name);
  const waitsFor = dependencies(waves).get(wave.name) ?? [];
  const optionsOfServers = servers.map((it) => ({ value: it.serverId, label: it.name, description: it.serverId }));
  const chosenOf = (ids: readonly string[] | undefined) =>
    (ids ?? []).map((id) => optionsOfServers.find((it) => it.value === id) ?? { value: id, label: id });
  return (
    <SpaceBetween size="m">
      <ColumnLayout columns={2}>
        <FormField label="Name" errorText={error('name')}>
          <Input value={wave.name} onChange={({ detail }) => onRename(detail.value)} />
        </FormField>
        <FormField label="Description – optional" errorText={error('description')}>
          <Input
            value={wave.description ?? ''}
            onChange={({ detail }) => onChange({ ...wave, description: detail.value === '' ? undefined : detail.value })}
          />
        </FormField>
      </ColumnLayout>
      <FormField label="Protection groups" description="All their servers are launched together." errorText={error('groupIds')}>
        <Multiselect
          ariaLabel="Protection groups"
          filteringType="auto"
          placeholder="Choose groups"
          empty="There is no group yet."
          options={groups.map((it) => ({ value: it.groupId, label: it.name, description: `${it.accountId} / ${it.region}` }))}
          selectedOptions={(wave.groupIds ?? []).map((id) => ({
            value: id,
            label: groups.find((it) => it.groupId === id)?.name ?? id,
          }))}
          onChange={({ detail }) => onChange({ ...wave, groupIds: detail.selectedOptions.map((it) => it.value ?? '') })}
        />
      </FormField>
      <FormField
        label="Waits for"
        description={
          wave.dependsOn === undefined
            ? at === 0
              ? 'Nothing: it is the first.'
              : 'The wave before it in the plan.'
            : waitsFor.length === 0
              ? 'Nothing: it starts at once.'
              : 'Exactly these waves; they must have ended well.'
        }
        constraintText="A wave that would wait for itself cannot be chosen."
        errorText={error('dependsOn')}
      >
        <Multiselect
          ariaLabel="Waits for"
          placeholder={waitsFor.length === 0 ? 'Starts at once' : 'Choose another wave'}
          options={others.map((name) => {
            const found = waitsFor.includes(name) ? undefined : circleWith(waves, wave.name, name);
            return {
              value: name,
              label: name,
              disabled: found !== undefined,
              disabledReason: found && `They would wait for each other: ${found.join(' → ')}`,
            };
          })}
          selectedOptions={waitsFor.map((it) => ({ value: it, label: it }))}
          onChange={({ detail }) => onChange({ ...wave, dependsOn: detail.selectedOptions.map((it) => it.value ?? '') })}
        />
      </FormField>
      <ColumnLayout columns={2}>
        <Toggle checked={wave.pauseBefore ?? false} onChange={({ detail }) => onChange({ ...wave, pauseBefore: detail.checked })}>
          Pause before this wave
        </Toggle>
        <Toggle
          checked={wave.approval !== undefined}
          onChange={({ detail }) =>
            onChange({ ...wave, approval: detail.checked ? { expiresAfter: 'PT1H', approvers: [] } : undefined })
          }
        >
          Somebody else approves it before
        </Toggle>
      </ColumnLayout>
      {wave.approval !== undefined && (
        <ColumnLayout columns={3}>
          <FormField label="What to look at" errorText={error('approval.instructions')}>
            <Textarea
              rows={2}
              value={wave.approval.instructions ?? ''}
              onChange={({ detail }) =>
                onChange({ ...wave, approval: { ...wave.approval, instructions: detail.value === '' ? undefined : detail.value } })
              }
            />
          </FormField>
          <FormField label="Who may – optional" constraintText="Names with commas between." errorText={error('approval.approvers')}>
            <NamesInput
              value={wave.approval.approvers ?? []}
              placeholder="Whoever may manage executions"
              onChange={(approvers) => onChange({ ...wave, approval: { ...wave.approval, approvers } })}
            />
          </FormField>
          <DurationField
            label="Expires after"
            value={wave.approval.expiresAfter}
            errorText={error('approval.expiresAfter')}
            onChange={(expiresAfter) => onChange({ ...wave, approval: { ...wave.approval, expiresAfter } })}
          />
        </ColumnLayout>
      )}
      <ExpandableSection headerText="If servers fail" defaultExpanded={false}>
        <ColumnLayout columns={3}>
          <FormField label="When the wave has failed" errorText={error('onFailure')}>
            <Select
              ariaLabel="When the wave has failed"
              options={[...FAILURE]}
              selectedOption={FAILURE.find((it) => it.value === (wave.onFailure ?? 'STOP')) ?? null}
              onChange={({ detail }) => onChange({ ...wave, onFailure: detail.selectedOption.value as Wave['onFailure'] })}
            />
          </FormField>
          <FormField
            label="Servers that may fail"
            description="Before the wave has failed."
            constraintText="A number, or a share such as 10%."
            errorText={error('failureThreshold')}
          >
            <Input
              value={String(wave.failureThreshold ?? '0')}
              onChange={({ detail }) => onChange({ ...wave, failureThreshold: detail.value })}
            />
          </FormField>
          <DurationField
            label="Time that the wave may take"
            value={wave.timeout}
            placeholder="4 h"
            errorText={error('timeout')}
            onChange={(timeout) => onChange({ ...wave, timeout })}
          />
        </ColumnLayout>
        <FormField
          label="Servers that are not critical"
          description="All others are; only critical ones count as failed."
          errorText={error('optionalServerIds')}
        >
          <Multiselect
            ariaLabel="Servers that are not critical"
            filteringType="auto"
            placeholder="All are critical"
            empty="Choose groups first."
            options={optionsOfServers}
            selectedOptions={chosenOf(wave.optionalServerIds)}
            onChange={({ detail }) => onChange({ ...wave, optionalServerIds: detail.selectedOptions.map((it) => it.value ?? '') })}
          />
        </FormField>
      </ExpandableSection>
      <ExpandableSection headerText="Which servers, and how they are launched">
        <SpaceBetween size="m">
          <FormField label="Only these servers of the groups" errorText={error('serverIds')}>
            <Multiselect
              ariaLabel="Only these servers of the groups"
              filteringType="auto"
              placeholder="All servers of the groups"
              empty="Choose groups first."
              options={optionsOfServers}
              selectedOptions={chosenOf(wave.serverIds)}
              onChange={({ detail }) => onChange({ ...wave, serverIds: detail.selectedOptions.map((it) => it.value ?? '') })}
            />
          </FormField>
          <Toggle checked={wave.splitting ?? true} onChange={({ detail }) => onChange({ ...wave, splitting: detail.checked })}>
            More than 100 servers are split over several jobs
          </Toggle>
          <Toggle checked={wave.waitsForSync ?? false} onChange={({ detail }) => onChange({ ...wave, waitsForSync: detail.checked })}>
            Waits until replication has caught up
          </Toggle>
          <FormField label="Health check – optional" description="The name of a probe, such as http or instance-status." errorText={error('healthCheck.probe')}>
            <Input
              value={wave.healthCheck?.probe ?? ''}
              placeholder="No check"
              onChange={({ detail }) =>
                onChange({ ...wave, healthCheck: detail.value === '' ? undefined : { ...wave.healthCheck, probe: detail.value } })
              }
            />
          </FormField>
        </SpaceBetween>
      </ExpandableSection>
      <ExpandableSection headerText={`Hooks (${(wave.beforeHooks ?? []).length + (wave.afterHooks ?? []).length})`}>
        <SpaceBetween size="m">
          <HooksEditor title="Before the wave" value={wave.beforeHooks ?? []} onChange={(beforeHooks) => onChange({ ...wave, beforeHooks })} />
          <HooksEditor title="After the wave" value={wave.afterHooks ?? []} onChange={(afterHooks) => onChange({ ...wave, afterHooks })} />
        </SpaceBetween>
      </ExpandableSection>
      <ExpandableSection
        headerText="Condition"
        headerDescription={wave.condition === undefined ? 'It always takes part.' : `It takes part if ${saidOf(wave.condition)}.`}
      >
        <SpaceBetween size="s">
          <Toggle
            checked={wave.condition !== undefined}
            onChange={({ detail }) =>
              onChange({ ...wave, condition: detail.checked ? newCondition('kindIs', others) : undefined })
            }
          >
            It takes part only if
          </Toggle>
          {wave.condition !== undefined && (
            <ConditionEditor value={wave.condition} waves={others} onChange={(condition) => onChange({ ...wave, condition })} />
          )}
        </SpaceBetween>
      </ExpandableSection>
    </SpaceBetween>
  );
}
