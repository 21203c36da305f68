import ContentLayout from '@cloudscape-design/components/content-layout';
import Grid from '@cloudscape-design/components/grid';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { parseDuration, wordOf } from '../../components';
import { useLive } from '../../live';
import { Loading } from '../../shell';
import type { Asked } from './ActionDialog';
import { Attention } from './Attention';
import { DetailsHeader } from './DetailsHeader';
import { hasEnded, rtoBegins, since, type Execution } from './facts';
import { RtoClock } from './RtoClock';
import { TimeLine } from './TimeLine';
import { useAllowed, useReport } from './useExecution';
import { useServiceTime } from './useServiceTime';
import { useTimeRows } from './useTimeRows';
import { Waves } from './Waves';
import { later } from '../../components/later';

const DetailsTabs = later(() => import('./DetailsTabs').then((it) => it.DetailsTabs), <Loading />);
const ActionDialog = later(() => import('./ActionDialog').then((it) => it.ActionDialog));
const ServerDialog = later(() => import('./ServerDialog').then((it) => it.ServerDialog));
const Failback = later(() => import('./Failback').then((it) => it.Failback));

/** One execution on one screen: the time, the waves, the servers on the time axis, and what is to be done. */
export function Details({
  execution,
  updatedAt,
  failing,
}: {
  execution: Execution;
  updatedAt: number;
  failing: boolean;
}) {
  const id = execution.executionId;
  const [search, setSearch] = useSearchParams();
  const wave = search.get('wave') ?? undefined;
  const [asked, setAsked] = useState<Asked>();
  const allowed = useAllowed(id, !execution.settled);
  const report = useReport(id, execution);
  const now = useServiceTime(execution, allowed.data?.clock);
  const told = useLive().states.get(id)?.projectedEnd;
  const { rows, waves, projected } = useTimeRows(execution, now, report.data?.criticalPath, wave);
  const ended = hasEnded(execution);
  const end = ended ? undefined : (since(execution, told) ?? projected);
  const target = execution.plan.targets.rto;
  const begins = rtoBegins(execution);
  const rto = target === undefined || begins === undefined ? undefined : begins + parseDuration(target);
  const set = useCallback(
    (name: string, value: string | undefined) =>
      setSearch(
        (old) => {
          const next = new URLSearchParams(old);
          if (value === undefined) {
            next.delete(name);
          } else {
            next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const showServer = useCallback((it: string) => set('server', it), [set]);
  const showWave = useCallback((it: string) => set('wave', it === wave ? undefined : it), [set, wave]);
  const byServer = useMemo(
    () => new Map(rows.flatMap((it) => (it.type === 'server' ? [[it.id, it] as const] : []))),
    [rows],
  );

  return (
    <ContentLayout
      header={
        <DetailsHeader {...{ execution, updatedAt, failing, onAsk: setAsked }} allowed={allowed.data?.actions} />
      }
    >
      <LiveRegion hidden>{saysOf(execution)}</LiveRegion>
      <SpaceBetween size="l">
        <Attention execution={execution} allowed={allowed.data?.actions} now={now} onAsk={setAsked} />
        <Grid gridDefinition={[{ colspan: { default: 12, m: 4 } }, { colspan: { default: 12, m: 8 } }]}>
          <RtoClock
            execution={execution}
            now={now}
            projectedEnd={end === undefined ? undefined : new Date(Date.parse(execution.declaredAt) + end).toISOString()}
            verdict={report.data?.rto}
          />
          <Waves execution={execution} critical={waves} selected={wave} onSelect={showWave} />
        </Grid>
        {execution.startRequest.kind === 'FAILBACK' && <Failback execution={execution} />}
        <TimeLine
          {...{ execution, rows, rto }}
          now={ended ? undefined : now}
          projectedEnd={end}
          wave={wave}
          onAllWaves={() => set('wave', undefined)}
          onServer={showServer}
        />
        <DetailsTabs
          execution={execution}
          rows={byServer}
          wave={wave}
          allowed={allowed.data?.actions}
          report={report.data}
          reportError={report.error}
          onAsk={setAsked}
          onServer={showServer}
        />
      </SpaceBetween>
      {search.has('server') && (
        <ServerDialog
          execution={execution}
          serverId={search.get('server') ?? ''}
          allowed={allowed.data?.actions}
          onAsk={setAsked}
          onClose={() => set('server', undefined)}
        />
      )}
      {asked !== undefined && <ActionDialog asked={asked} execution={execution} onClose={() => setAsked(undefined)} />}
    </ContentLayout>
  );
}

/** For those who listen; it changes with the states, not with the clock. */
function saysOf(execution: Execution): string {
  const waves = execution.waves.map((it) => `${it.wave.name}: ${wordOf(it.status).word}`).join(', ');
  return `${execution.plan.name} is ${wordOf(execution.status).word.toLowerCase()}. ${waves}`;
}
