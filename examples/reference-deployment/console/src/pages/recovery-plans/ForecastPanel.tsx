import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Steps from '@cloudscape-design/components/steps';
import type { Schema } from '../../api';
import { Duration, formatDuration, parseDuration } from '../../components';
import { PlaceProblems } from '../../components/servers';

/** How long a recovery will take, and what of it decides that. */
export function ForecastPanel({ forecast, loading }: { forecast: Schema<'PlanForecast'> | undefined; loading: boolean }) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Of a recovery now; nobody who is waited for is counted."
          info={loading ? <StatusIndicator type="loading">Estimating</StatusIndicator> : undefined}
        >
          Forecast
        </Header>
      }
    >
      {forecast === undefined ? (
        <Box color="text-body-secondary">There is one as soon as the plan is possible.</Box>
      ) : (
        <Figures of={forecast} />
      )}
    </Container>
  );
}

function Figures({ of: { forecast, measured, serverIds, problems, assumedQuotas } }: { of: Schema<'PlanForecast'> }) {
  return (
    <SpaceBetween size="m">
      <PlaceProblems problems={problems} />
      <KeyValuePairs
        columns={2}
        items={[
          { label: 'Typically', value: <Duration of={forecast.p50} /> },
          { label: 'Nine times in ten within', value: <Duration of={forecast.p90} /> },
          { label: 'RTO', value: <InTime forecast={forecast} /> },
          {
            label: 'Known from launches',
            value: `${measured} of ${serverIds.length} servers; the others by what is usual`,
          },
        ]}
      />
      {assumedQuotas.map((it) => (
        <StatusIndicator key={`${it.where.accountId}/${it.where.region}`} type="warning">
          {it.where.accountId}/{it.where.region}: quotas are assumed, {it.why}
        </StatusIndicator>
      ))}
      <Box variant="h3">Critical path</Box>
      <Steps
        ariaLabel="Critical path"
        steps={forecast.criticalPath.map((it) => ({
          status: 'pending',
          header: `${it.wave ?? 'Before the waves'}: ${it.why}`,
          details: `${lasts(it)}, from ${formatDuration(parseDuration(it.from))} to ${formatDuration(parseDuration(it.to))}`,
        }))}
      />
    </SpaceBetween>
  );
}

function InTime({ forecast }: { forecast: Schema<'Forecast'> }) {
  if (forecast.target === undefined) {
    return <>No target is set</>;
  }
  const chance = Math.round((forecast.probability ?? 0) * 100);
  return (
    <StatusIndicator type={chance >= 90 ? 'success' : chance >= 50 ? 'warning' : 'error'}>
      <Duration of={forecast.target} />, kept in {chance} of 100 cases
    </StatusIndicator>
  );
}

function lasts(step: Schema<'CriticalStep'>): string {
  return formatDuration(parseDuration(step.to) - parseDuration(step.from));
}
