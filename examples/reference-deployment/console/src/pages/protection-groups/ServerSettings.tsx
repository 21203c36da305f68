import Button from '@cloudscape-design/components/button';
import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import type { Schema } from '../../api';
import type { Place } from '../../components/servers';
import { effective, summary } from './effective';
import { LaunchSettingsFields } from './LaunchSettingsFields';

type Own = Schema<'ServerLaunchSettingsInput'>;
type All = Readonly<Record<string, Own>>;

/** The servers of a group and what each is launched with; those with settings of their own say so. */
export function ServerSettings({
  place,
  servers,
  group,
  value,
  onChange,
}: {
  place: Place;
  servers: readonly { serverId: string; name: string }[];
  group: Schema<'LaunchSettingsInput'>;
  value: All;
  onChange?: (all: All) => void;
}) {
  const [editing, setEditing] = useState<string>();
  const without = (serverId: string): All => Object.fromEntries(Object.entries(value).filter(([it]) => it !== serverId));
  return (
    <>
      <Table
        variant="embedded"
        items={[...servers]}
        trackBy="serverId"
        empty="No server is selected yet."
        ariaLabels={{ tableLabel: 'Launch settings of servers' }}
        columnDefinitions={[
          { id: 'name', header: 'Server', isRowHeader: true, cell: (it) => it.name },
          {
            id: 'own',
            header: 'Settings of its own',
            cell: (it) => {
              const own = value[it.serverId];
              return own === undefined ? 'None, as the group' : summary(own.settings) || 'None';
            },
          },
          {
            id: 'effective',
            header: 'Launched with',
            cell: (it) => <EffectiveValues group={group} own={value[it.serverId]} />,
          },
          ...(onChange === undefined
            ? []
            : [
                {
                  id: 'actions',
                  header: 'Actions',
                  cell: (it: { serverId: string; name: string }) => (
                    <SpaceBetween direction="horizontal" size="xs">
                      <Button variant="inline-link" ariaLabel={`Edit ${it.name}`} onClick={() => setEditing(it.serverId)}>
                        Edit
                      </Button>
                      {value[it.serverId] !== undefined && (
                        <Button
                          variant="inline-link"
                          ariaLabel={`Reset ${it.name}`}
                          onClick={() => onChange(without(it.serverId))}
                        >
                          As the group
                        </Button>
                      )}
                    </SpaceBetween>
                  ),
                },
              ]),
        ]}
      />
      {editing !== undefined && onChange !== undefined && (
        <ServerDialog
          place={place}
          name={servers.find((it) => it.serverId === editing)?.name ?? editing}
          start={value[editing] ?? { useGroupDefaults: true, settings: {} }}
          onDismiss={() => setEditing(undefined)}
          onDone={(own) => {
            onChange({ ...value, [editing]: own });
            setEditing(undefined);
          }}
        />
      )}
    </>
  );
}

function EffectiveValues({ group, own }: { group: Schema<'LaunchSettingsInput'>; own: Own | undefined }) {
  const set = effective(group, own).filter((it) => it.value !== undefined);
  if (set.length === 0) {
    return <>As DRS has it</>;
  }
  return (
    <ExpandableSection headerText={`${set.length} set, the rest as DRS has it`}>
      <KeyValuePairs
        columns={2}
        items={set.map((it) => ({
          label: it.label,
          value: (
            <>
              {it.value}{' '}
              <Box variant="span" color="text-body-secondary">
                (of the {it.origin})
              </Box>
            </>
          ),
        }))}
      />
    </ExpandableSection>
  );
}

function ServerDialog({
  place,
  name,
  start,
  onDismiss,
  onDone,
}: {
  place: Place;
  name: string;
  start: Own;
  onDismiss: () => void;
  onDone: (own: Own) => void;
}) {
  const [own, setOwn] = useState(start);
  const inherits = own.useGroupDefaults ?? true;
  return (
    <Modal
      visible
      size="large"
      header={`Launch settings of ${name}`}
      closeAriaLabel="Close"
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Cancel
            </Button>
            <Button variant="primary" onClick={() => onDone(own)}>
              Use these settings
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <FormField label="What is left empty">
          <Toggle
            checked={inherits}
            onChange={({ detail }) => setOwn({ ...own, useGroupDefaults: detail.checked })}
          >
            is as the group has it
          </Toggle>
        </FormField>
        <LaunchSettingsFields
          place={place}
          value={own.settings ?? {}}
          ofServer
          inherited={inherits ? 'As the group has it' : 'As DRS has it'}
          onChange={(settings) => setOwn({ ...own, settings })}
        />
      </SpaceBetween>
    </Modal>
  );
}
