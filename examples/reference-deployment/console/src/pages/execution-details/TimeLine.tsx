import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { BurnUp, Gantt, GanttLegend, type Row } from '../../charts';
import { SegmentedControl } from '../../components/SegmentedControl';
import { serversOf, since, type Execution } from './facts';

/** The servers on the time axis, or how many were up when. */
export function TimeLine({
  execution,
  rows,
  now,
  rto,
  projectedEnd,
  wave,
  onAllWaves,
  onServer,
}: {
  execution: Execution;
  rows: readonly Row[];
  now: number | undefined;
  rto: number | undefined;
  projectedEnd: number | undefined;
  wave: string | undefined;
  onAllWaves: () => void;
  onServer: (serverId: string) => void;
}) {
  const [search, setSearch] = useSearchParams();
  const view = search.get('chart') ?? 'servers';
  const servers = useMemo(
    () => serversOf(execution).filter((it) => wave === undefined || it.wave === wave),
    [execution, wave],
  );
  const recoveredAt = useMemo(
    () => servers.flatMap((it) => since(execution, it.recoveredAt) ?? []),
    [execution, servers],
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="Since the declaration. A server opens its own history; the tables below say the same in words."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {wave !== undefined && <Button onClick={onAllWaves}>All waves, not only {wave}</Button>}
              <SegmentedControl
                label="What the chart shows"
                selectedId={view}
                options={[
                  { id: 'servers', text: 'Servers' },
                  { id: 'burn-up', text: 'Burn-up' },
                ]}
                onChange={({ detail }) =>
                  setSearch(
                    (old) => {
                      const next = new URLSearchParams(old);
                      next.set('chart', detail.selectedId);
                      return next;
                    },
                    { replace: true },
                  )
                }
              />
            </SpaceBetween>
          }
        >
          Time axis
        </Header>
      }
    >
      {rows.length === 0 ? (
        <Box color="text-body-secondary">No servers yet; preflight finds them.</Box>
      ) : view === 'burn-up' ? (
        <BurnUp {...{ recoveredAt, now, rto, projectedEnd }} total={servers.length} />
      ) : (
        <SpaceBetween size="s">
          <Gantt {...{ rows, now, rto, projectedEnd, onServer }} />
          <GanttLegend rows={rows} />
        </SpaceBetween>
      )}
    </Container>
  );
}
