import Box from '@cloudscape-design/components/box';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useApi, type Schema } from '../../api';
import { ProblemAlert } from '../ProblemAlert';

/** What DRS has room for in the places of a plan, and what is left beside it. */
export function DRSQuotaStatus({ planId }: { planId: string }) {
  const capacity = useApi().queries.useQuery('get', '/drs/capacity', { params: { query: { planId } } });
  return (
    <SpaceBetween size="m">
      <ProblemAlert of={capacity.error} retry={() => void capacity.refetch()} />
      {capacity.isPending && <StatusIndicator type="loading">Asking for the quotas</StatusIndicator>}
      {capacity.data?.plan?.places.map((it) => <PlaceStatus key={`${it.where.accountId}/${it.where.region}`} place={it} />)}
    </SpaceBetween>
  );
}

function PlaceStatus({ place }: { place: Schema<'PlaceHeadroom'> }) {
  return (
    <SpaceBetween size="s">
      <Box variant="h4">
        {place.where.accountId} / {place.where.region} <Fit fit={place.fit} />
      </Box>
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Replicating servers', value: <Used of={place.replicatingServers} name="Replicating servers" /> },
          { label: 'Servers in running jobs', value: <Used of={place.serversInJobs} name="Servers in running jobs" /> },
          {
            label: 'This plan',
            value: `${place.servers} servers in ${place.jobs} ${place.jobs === 1 ? 'job' : 'jobs'}, the largest wave has ${place.largestWave}`,
          },
        ]}
      />
      {place.quotasAssumed !== undefined && (
        <StatusIndicator type="warning">The quotas are assumed: {place.quotasAssumed}</StatusIndicator>
      )}
    </SpaceBetween>
  );
}

function Used({ of, name }: { of: Schema<'Usage'>; name: string }) {
  return (
    <ProgressBar
      ariaLabel={name}
      value={of.limit === 0 ? 100 : (100 * of.used) / of.limit}
      additionalInfo={`${of.used} of ${of.limit}, ${of.free} free`}
    />
  );
}

function Fit({ fit }: { fit: Schema<'PlaceHeadroomFit'> }) {
  switch (fit) {
    case 'AT_ONCE':
      return <StatusIndicator type="success">Fits at once</StatusIndicator>;
    case 'WAVE_BY_WAVE':
      return <StatusIndicator type="info">Fits wave by wave</StatusIndicator>;
    case 'WAITS':
      return <StatusIndicator type="warning">Waits for room</StatusIndicator>;
  }
}
