import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi, type Schema } from '../../api';
import { ProblemAlert, ShowCall, StatusBadge, Time } from '../../components';
import { ActionButton } from '../../components/ActionButton';
import { useServers } from '../../components/servers';
import { summary } from './effective';
import { ServerSettings } from './ServerSettings';

/** Whether the servers have the launch settings that the group wants; compares and writes them. */
export function SettingsStatus({ group }: { group: Schema<'GroupView'> }) {
  const { client, queries } = useApi();
  const cache = useQueryClient();
  const path = { path: { id: group.groupId } };
  const status = queries.useQuery(
    'get',
    '/protection-groups/{id}/launch-settings',
    { params: path },
    { refetchInterval: (it) => (it.state.data?.running === true ? 1_000 : 30_000) },
  );
  const refresh = () => cache.invalidateQueries({ queryKey: ['get', '/protection-groups/{id}/launch-settings'] });
  const check = useMutation({
    mutationFn: () => client.POST('/protection-groups/{id}/launch-settings/check', { params: path, body: {} }),
    onSettled: refresh,
  });
  const apply = useMutation({
    mutationFn: (only?: Schema<'SettingsStatus'>[]) =>
      client.POST('/protection-groups/{id}/launch-settings/apply', { params: path, body: only === undefined ? {} : { only } }),
    onMutate: () => setTimeout(() => void refresh(), 500),
    onSettled: refresh,
  });
  const servers = useServers().data?.servers ?? [];
  const nameOfId = (id: string) => servers.find((it) => it.serverId === id)?.name ?? id;
  const totals = status.data?.totals ?? {};
  const all = Object.values(totals).reduce((sum, it) => sum + it, 0);
  const differs = (totals['DRIFTED'] ?? 0) + (totals['FAILED'] ?? 0) + (totals['PARTIAL'] ?? 0);
  const busy = check.isPending || apply.isPending || status.data?.running === true;
  return (
    <SpaceBetween size="l">
      <ProblemAlert of={status.error ?? check.error ?? apply.error} />
      <Container
        header={
          <Header
            variant="h2"
            description={summary(group.launchConfig) || 'Nothing is set: servers are launched as DRS has it.'}
          >
            Settings of the group
          </Header>
        }
      >
        <ServerSettings
          place={group}
          group={group.launchConfig}
          value={group.serverLaunchConfigs}
          servers={(status.data?.servers ?? []).map((it) => ({ serverId: it.serverId, name: nameOfId(it.serverId) }))}
        />
      </Container>
      <Table
        items={status.data?.servers ?? []}
        trackBy="serverId"
        loading={status.isPending}
        loadingText="Loading"
        empty="The group selects no server now."
        ariaLabels={{ tableLabel: 'Launch settings in DRS' }}
        header={
          <Header
            variant="h2"
            counter={status.data && `(${totals['APPLIED'] ?? 0} of ${all} as wanted)`}
            description={
              status.data?.endedAt === undefined ? (
                'Not compared with DRS yet.'
              ) : (
                <>
                  Compared at <Time at={status.data.endedAt} />
                  {(totals['PENDING'] ?? 0) > 0 && `; ${totals['PENDING']} are still to be written or compared`}
                </>
              )
            }
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button loading={check.isPending} disabled={busy && !check.isPending} onClick={() => check.mutate()}>
                  Compare with DRS
                </Button>
                {differs > 0 && (
                  <ActionButton use={group.overview.allowed['edit']} loading={apply.isPending} onClick={() => apply.mutate(['DRIFTED', 'FAILED', 'PARTIAL'])}>
                    {`Write to the ${differs} that differ`}
                  </ActionButton>
                )}
                <ActionButton use={group.overview.allowed['edit']} loading={apply.isPending} onClick={() => apply.mutate(undefined)}>
                  Write to all
                </ActionButton>
              </SpaceBetween>
            }
          >
            In DRS
          </Header>
        }
        filter={
          busy && all > 0 ? (
            <ProgressBar
              ariaLabel="Launch settings"
              value={(100 * (all - (totals['PENDING'] ?? 0))) / all}
              description={`${all - (totals['PENDING'] ?? 0)} of ${all} servers`}
            />
          ) : undefined
        }
        columnDefinitions={[
          { id: 'name', header: 'Server', isRowHeader: true, cell: (it) => nameOfId(it.serverId) },
          { id: 'status', header: 'State', cell: (it) => <StatusBadge status={it.status} /> },
          { id: 'differences', header: 'In DRS it is otherwise', cell: (it) => it.differences.map(said).join('; ') || '–' },
          { id: 'reason', header: 'Why', cell: (it) => it.reason ?? '–' },
          { id: 'looked', header: 'Looked at', cell: (it) => <Time at={it.lookedAt} /> },
        ]}
      />
      {status.data?.problem !== undefined && <ProblemAlert of={new Error(status.data.problem)} />}
      <ShowCall call={{ method: 'POST', path: `/protection-groups/${group.groupId}/launch-settings/apply`, body: {} }} />
    </SpaceBetween>
  );
}

function said(it: Schema<'SettingDifference'>): string {
  return `${it.field}: ${it.present ?? 'nothing'} instead of ${it.wanted}`;
}
