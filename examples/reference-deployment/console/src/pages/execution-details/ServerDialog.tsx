import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import type { Schema } from '../../api';
import { StatusBadge, Time } from '../../components';
import { choosable } from './actions';
import type { Asked } from './ActionDialog';
import { Ask } from './Attention';
import { serversOf, type Execution, type RequestType } from './facts';
import { Lines } from './JobLogs';
import { useJobLogs } from './useExecution';
import { whatToDo } from './whatToDo';

const TYPES: readonly { readonly type: RequestType; readonly label: string }[] = [
  { type: 'RETRY', label: 'Retry' },
  { type: 'SKIP', label: 'Skip or give up' },
  { type: 'RELAUNCH', label: 'Launch once more' },
];

/** One server: what happened to it, what DRS logged, and what can be asked for. */
export function ServerDialog({
  execution,
  serverId,
  allowed,
  onAsk,
  onClose,
}: {
  execution: Execution;
  serverId: string;
  allowed: Schema<'AllowedActions'> | undefined;
  onAsk: (asked: Asked) => void;
  onClose: () => void;
}) {
  const server = serversOf(execution).find((it) => it.serverId === serverId);
  const logs = useJobLogs(execution.executionId, execution);
  const entries = useMemo(
    () => (logs.data ?? []).flatMap((it) => it.entries).filter((it) => it.serverId === serverId),
    [logs.data, serverId],
  );
  const possible = TYPES.filter(({ type }) => choosable(execution, type).some((it) => it.serverId === serverId));
  return (
    <Modal visible size="large" header={server?.name ?? serverId} closeAriaLabel="Close" onDismiss={onClose}>
      {server === undefined ? (
        <Box>This execution has no such server.</Box>
      ) : (
        <SpaceBetween size="m">
          <KeyValuePairs
            columns={3}
            items={[
              { label: 'Status', value: <StatusBadge status={server.status} /> },
              { label: 'Wave', value: server.wave },
              { label: 'Account and Region', value: `${server.where.accountId} ${server.where.region}` },
              { label: 'Source server', value: server.serverId },
              { label: 'Instance', value: server.recoveryInstanceId ?? '–' },
              { label: 'Recovery point', value: <Time at={server.recoveryPointAt} /> },
              { label: 'Launch began', value: <Time at={server.launchingAt} /> },
              { label: 'Launched', value: <Time at={server.launchedAt} /> },
              { label: 'Recovered', value: <Time at={server.recoveredAt} /> },
            ]}
          />
          {server.failure !== undefined && (
            <Box>
              <StatusBadge status="FAILED" /> {server.failure.message}. {whatToDo(server.failure.code)}
            </Box>
          )}
          {server.skipReason !== undefined && <Box>Skipped: {server.skipReason}</Box>}
          {server.previousLaunches.length > 0 && (
            <ul>
              {server.previousLaunches.map((it) => (
                <li key={it.number}>
                  Launch {it.number} ended at <Time at={it.endedAt} />: {it.failure.message}
                  {it.recoveryInstanceId === undefined ? '' : ` (${it.recoveryInstanceId} stays)`}
                </li>
              ))}
            </ul>
          )}
          <SpaceBetween direction="horizontal" size="xs">
            {possible.map(({ type, label }) => (
              <Ask
                key={type}
                type={type}
                label={label}
                allowed={allowed}
                onClick={() => {
                  onClose();
                  onAsk({ type, serverIds: [serverId] });
                }}
              />
            ))}
          </SpaceBetween>
          <Box variant="h3">Job log</Box>
          {entries.length === 0 ? (
            <Box color="text-body-secondary">DRS has logged nothing about it yet.</Box>
          ) : (
            <Lines entries={entries} names={new Map()} />
          )}
        </SpaceBetween>
      )}
    </Modal>
  );
}
