import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Table from '@cloudscape-design/components/table';
import { useApi } from '../../api';
import { ProblemAlert } from '../../components';
import { PlaceProblems, useServers } from '../../components/servers';

/** The recovery instances that the servers of a plan have; the next launch of a server deletes its instance. */
export function ExistingInstances({ planId }: { planId: string }) {
  const found = useApi().queries.useQuery('get', '/recovery-plans/{id}/check-existing-instances', {
    params: { path: { id: planId } },
  });
  const servers = useServers().data?.servers ?? [];
  return (
    <SpaceBetween size="m">
      <ProblemAlert of={found.error} retry={() => void found.refetch()} />
      <PlaceProblems problems={found.data?.problems ?? []} />
      <Table
        items={found.data?.items ?? []}
        trackBy={(it) => it.instance.instanceId}
        loading={found.isPending}
        loadingText="Asking DRS"
        empty="No server of the plan has a recovery instance now."
        ariaLabels={{ tableLabel: 'Existing instances' }}
        header={
          <Header
            variant="h2"
            counter={found.data && `(${found.data.items.length})`}
            description="DRS deletes the instance of a server when the server is launched again, in a drill too."
            actions={<Button iconName="refresh" ariaLabel="Ask again" loading={found.isFetching} onClick={() => void found.refetch()} />}
          >
            Existing instances
          </Header>
        }
        columnDefinitions={[
          {
            id: 'server',
            header: 'Server',
            isRowHeader: true,
            cell: (it) => servers.find((one) => one.serverId === it.instance.serverId)?.name ?? it.instance.serverId,
          },
          { id: 'instance', header: 'Instance', cell: (it) => it.instance.instanceId },
          { id: 'where', header: 'Where', cell: (it) => `${it.instance.where.accountId} / ${it.instance.where.region}` },
          { id: 'state', header: 'State', cell: (it) => it.instance.state.toLowerCase().replace('_', ' ') },
          {
            id: 'drill',
            header: 'Carries',
            cell: (it) =>
              it.instance.drill ? (
                <StatusIndicator type="info">A drill</StatusIndicator>
              ) : (
                <StatusIndicator type="warning">Maybe production</StatusIndicator>
              ),
          },
          {
            id: 'execution',
            header: 'Launched by',
            cell: (it) =>
              it.executionId === undefined ? 'Not by this service' : <Link href={`#/executions/${it.executionId}`}>Execution</Link>,
          },
        ]}
      />
    </SpaceBetween>
  );
}
