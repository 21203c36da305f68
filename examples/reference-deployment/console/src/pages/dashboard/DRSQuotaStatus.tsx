import Link from '@cloudscape-design/components/link';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import type { Schema } from '../../api';
import { useApi } from '../../api';
import { DataTable, Duration, StatusBadge } from '../../components';

export function useRegionalCapacity() {
  return useApi().queries.useQuery('get', '/drs/capacity/regional', {}, { refetchInterval: 60_000 });
}

/** How full DRS is, for each account and Region. */
export function DRSQuotaStatus() {
  const capacity = useRegionalCapacity();
  return (
    <DataTable
      title="Capacity by Region"
      description="Servers and jobs against the quotas of DRS. A Region that is full can replicate no further server."
      items={capacity.data?.items}
      problem={capacity.error}
      retry={() => void capacity.refetch()}
      idOf={(it) => `${it.where.accountId} ${it.where.region}`}
      empty={
        <>
          No account is registered. <Link href="#/accounts">Register one</Link>
        </>
      }
      columns={[
        { id: 'region', header: 'Region', isRowHeader: true, cell: (it) => it.where.region },
        { id: 'account', header: 'Account', cell: (it) => it.where.accountId },
        { id: 'status', header: 'Status', cell: (it) => <StatusBadge status={it.status} /> },
        {
          id: 'replicating',
          header: 'Replicating servers',
          minWidth: 180,
          cell: (it) => <Used of={it.replicatingServers} label={`Replicating servers in ${it.where.region}`} />,
        },
        {
          id: 'jobs',
          header: 'Jobs at once',
          minWidth: 150,
          cell: (it) => <Used of={it.jobs} label={`Jobs at once in ${it.where.region}`} />,
        },
        {
          id: 'in-jobs',
          header: 'Servers in jobs',
          minWidth: 150,
          cell: (it) => <Used of={it.serversInJobs} label={`Servers in jobs in ${it.where.region}`} />,
        },
        {
          id: 'full',
          header: 'Full in',
          cell: (it) =>
            it.growth?.daysUntilFull === undefined
              ? '–'
              : `${it.growth.daysUntilFull} days at ${it.growth.perDay} a day`,
        },
        {
          id: 'age',
          header: 'Read',
          cell: (it) => (
            <>
              <Duration of={it.freshness.age} /> ago{it.freshness.stale && ' (old)'}
            </>
          ),
        },
      ]}
    />
  );
}

function Used({ of, label }: { of: Schema<'Usage'>; label: string }) {
  const percent = of.limit === 0 ? 100 : Math.min(100, (of.used * 100) / of.limit);
  return (
    <ProgressBar
      ariaLabel={label}
      variant="standalone"
      value={percent}
      status={of.status === 'CRITICAL' || of.status === 'HYPER_CRITICAL' ? 'error' : 'in-progress'}
      resultText={`${of.used} of ${of.limit}`}
      description={`${of.used} of ${of.limit}`}
    />
  );
}
