import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Schema } from '../../api';
import { Time, formatDuration, parseDuration } from '../../components';
import { countsOf, hasEnded, rtoBegins, serversOf, since, type Execution } from './facts';

/** How long it has taken and how long it may; from the service's clock, never the browser's. */
export function RtoClock({
  execution,
  now,
  projectedEnd,
  verdict,
}: {
  execution: Execution;
  now: number | undefined;
  projectedEnd: string | undefined;
  verdict: Schema<'RtoResult'> | undefined;
}) {
  const target = execution.plan.targets.rto;
  const rto = target === undefined ? undefined : parseDuration(target);
  const counts = countsOf(serversOf(execution));
  const ended = hasEnded(execution);
  const begins = rtoBegins(execution);
  const from = execution.startRequest.kind === 'FAILBACK' ? 'the cutover' : 'the declaration';
  const until = since(execution, execution.endedAt) ?? now;
  const elapsed = until === undefined ? undefined : until - (begins ?? 0);
  const measured = ended && verdict?.measured !== undefined ? parseDuration(verdict.measured) : elapsed;
  return (
    <Container header={<Header variant="h2">Time</Header>} fitHeight>
      <SpaceBetween size="m">
        <Big from={begins === undefined ? 'the start; the RTO counts from the cutover' : from} rto={begins === undefined ? undefined : rto} measured={measured} ended={ended} verdict={verdict?.verdict} />
        {rto !== undefined && measured !== undefined && begins !== undefined && (
          <ProgressBar
            value={Math.min(100, (measured / rto) * 100)}
            status={measured > rto ? 'error' : 'in-progress'}
            label="Of the RTO"
            description={`${formatDuration(measured)} of ${formatDuration(rto)} since ${from}`}
            resultText={measured > rto ? `Exceeded by ${formatDuration(measured - rto)}` : undefined}
          />
        )}
        <ColumnLayout columns={2} minColumnWidth={140}>
          <Fact name="Servers recovered">
            {counts.recovered} of {counts.all}
            {counts.failed > 0 ? `, ${counts.failed} failed` : ''}
          </Fact>
          <Fact name={ended ? 'Ended' : 'Expected end'}>
            {ended ? <Time at={execution.endedAt} /> : <Expected at={projectedEnd} execution={execution} rto={rto === undefined || begins === undefined ? undefined : begins + rto} />}
          </Fact>
        </ColumnLayout>
      </SpaceBetween>
    </Container>
  );
}

function Big({
  from,
  rto,
  measured,
  ended,
  verdict,
}: {
  from: string;
  rto: number | undefined;
  measured: number | undefined;
  ended: boolean;
  verdict: Schema<'Verdict'> | undefined;
}) {
  if (measured === undefined) {
    return <Box variant="p">The clock of the service is being read.</Box>;
  }
  const left = rto === undefined || ended ? undefined : rto - measured;
  const [figure, says] =
    left === undefined
      ? [formatDuration(measured), ended ? endWords(verdict) : `since ${from}`]
      : left >= 0
        ? [formatDuration(left), 'left until the RTO']
        : [formatDuration(-left), 'beyond the RTO'];
  const late = (left !== undefined && left < 0) || (ended && verdict === 'MISSED');
  return (
    <div>
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>
        <Box variant="span" fontSize="display-l" fontWeight="bold" color={late ? 'text-status-error' : 'inherit'}>
          {figure}
        </Box>
      </span>
      <Box variant="span" margin={{ left: 'xs' }} color="text-body-secondary">
        {says}
      </Box>
    </div>
  );
}

function endWords(verdict: Schema<'Verdict'> | undefined): string {
  switch (verdict) {
    case 'MET':
      return 'taken: the RTO is met';
    case 'MISSED':
      return 'taken: the RTO is missed';
    case 'NOT_REACHED':
      return 'taken; not everything is recovered';
    case 'NO_TARGET':
    case undefined:
      return 'taken';
  }
}

function Expected({ at, execution, rto }: { at: string | undefined; execution: Execution; rto: number | undefined }) {
  if (at === undefined) {
    return <>Not known yet</>;
  }
  const end = since(execution, at);
  return (
    <>
      <Time at={at} />
      {rto !== undefined && end > rto && (
        <Box color="text-status-error">{formatDuration(end - rto)} beyond the RTO</Box>
      )}
      {rto !== undefined && end <= rto && (
        <Box color="text-body-secondary">{formatDuration(rto - end)} before the RTO</Box>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <Box variant="awsui-key-label">{name}</Box>
      {children}
    </div>
  );
}
