import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useApi, type Schema } from '../../api';
import { useProfile } from '../../auth';
import { DataTable, Duration, Time } from '../../components';
import { ENTRY_POINTS } from '../../components/entryPoints';
import { SegmentedControl } from '../../components/SegmentedControl';
import { Loading, usePageTitle } from '../../shell';

/** Who used which operation, and was let or was not. */
export default function Audit() {
  usePageTitle('Audit');
  const profile = useProfile();
  if (profile.data === undefined) {
    return <Loading />;
  }
  return profile.data.permissions.includes('drs:ManageAccounts') ? (
    <Entries />
  ) : (
    <ContentLayout header={<Header variant="h1">Audit</Header>}>
      <Alert type="info">
        The audit log names what everybody deals with. Your role does not include it; ask somebody with
        drs:ManageAccounts. What happened in an execution is among its events, which you may see.
      </Alert>
    </ContentLayout>
  );
}

const WHICH = ['all', 'changes', 'denied'] as const;

function Entries() {
  const { client } = useApi();
  const [params, setParams] = useSearchParams();
  const which = WHICH.find((it) => it === params.get('which')) ?? 'all';
  const pages = useInfiniteQuery({
    queryKey: ['get', '/audit', 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await client.GET('/audit', { params: { query: { limit: 500, token: pageParam } }, signal });
      return data ?? { items: [] };
    },
    getNextPageParam: (last: Schema<'Entries'>) => last.nextToken,
  });
  const entries = pages.data?.pages.flatMap((it) => it.items).filter((it) => belongs(it, which));
  return (
    <DataTable
      variant="full-page"
      headingTag="h1"
      title="Audit"
      description="Who used which operation, the newest first. Denied uses are among them."
      filter="find"
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <SegmentedControl
            label="Which entries"
            selectedId={which}
            options={[
              { id: 'all', text: 'All' },
              { id: 'changes', text: 'Changes' },
              { id: 'denied', text: 'Denied' },
            ]}
            onChange={({ detail }) =>
              setParams((old) => {
                const next = new URLSearchParams(old);
                next.set('which', detail.selectedId);
                return next;
              })
            }
          />
          <Button iconName="refresh" ariaLabel="Read again" onClick={() => void pages.refetch()} />
          <Button
            disabled={!pages.hasNextPage}
            disabledReason="There is nothing older"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            Older entries
          </Button>
        </SpaceBetween>
      }
      items={entries}
      problem={pages.error}
      retry={() => void pages.refetch()}
      idOf={(it) => `${it.requestId} ${it.operation}`}
      empty="Nothing of this kind is on record."
      columns={[
        { id: 'at', header: 'When', cell: (it) => <Time at={it.at} /> },
        { id: 'who', header: 'Who', isRowHeader: true, cell: (it) => it.actor.name ?? it.actor.id },
        { id: 'operation', header: 'Operation', cell: (it) => it.operation },
        { id: 'target', header: 'About', cell: (it) => it.target ?? '–' },
        { id: 'outcome', header: 'Outcome', cell: (it) => <Outcome of={it} /> },
        { id: 'from', header: 'Came by', cell: (it) => ENTRY_POINTS[it.entryPoint] },
        { id: 'took', header: 'Took', cell: (it) => <Duration of={it.duration} /> },
        { id: 'request', header: 'Request', cell: (it) => it.requestId },
      ]}
    />
  );
}

function belongs(entry: Schema<'AuditEntry'>, which: (typeof WHICH)[number]): boolean {
  switch (which) {
    case 'all':
      return true;
    case 'changes':
      return !/^(get|list|check|find|discover|forecast|preview|compare|resolve|validateRecovery|preflight|match|export)/.test(
        entry.operation,
      );
    case 'denied':
      return !entry.allowed;
  }
}

function Outcome({ of }: { of: Schema<'AuditEntry'> }) {
  if (!of.allowed) {
    return <StatusIndicator type="stopped">Denied</StatusIndicator>;
  }
  return of.outcome === 'OK' ? <StatusIndicator>Done</StatusIndicator> : <StatusIndicator type="error">{of.outcome}</StatusIndicator>;
}
