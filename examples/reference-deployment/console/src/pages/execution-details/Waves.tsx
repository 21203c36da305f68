import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { memo } from 'react';
import { WaveGraph } from '../../charts';
import { countsOf, isGated, type Execution } from './facts';

/** The waves as a graph; one that is chosen narrows what is below. */
export const Waves = memo(function Waves({
  execution,
  critical,
  selected,
  onSelect,
}: {
  execution: Execution;
  critical: ReadonlySet<string>;
  selected: string | undefined;
  onSelect: (wave: string) => void;
}) {
  return (
    <Container
      fitHeight
      header={
        <Header variant="h2" description="Choose one to narrow what is below. Dashed: people are waited for before it. Thick: on the critical path.">
          Waves
        </Header>
      }
    >
      {execution.waves.length === 0 ? (
        <Box color="text-body-secondary">Preflight has not passed yet.</Box>
      ) : (
        <WaveGraph
          selected={selected}
          onSelect={onSelect}
          waves={execution.waves.map((it) => {
            const counts = countsOf(it.servers);
            return {
              name: it.wave.name,
              dependsOn: it.dependsOn,
              status: it.status,
              note: `${counts.recovered} of ${counts.all} recovered${counts.failed > 0 ? `, ${counts.failed} failed` : ''}`,
              gated: isGated(it),
              critical: critical.has(it.wave.name),
            };
          })}
        />
      )}
    </Container>
  );
});
