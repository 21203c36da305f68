import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Schema } from '../../api';
import { nameOf, useServers } from '../servers';
import { circle, freeName, moved, removed, renamed } from './order';
import { PlanGraph } from './PlanGraph';
import { gateOf, noteOf } from './notes';
import { WaveFields, type Wave } from './WaveFields';

/**
 * The waves of a plan: a graph to see the order and to choose from, and the fields of the chosen wave. An order in which
 * waves wait for each other cannot be made.
 *
 * @param problems what the server says of the plan, by path
 * @param critical the waves on the critical path
 */
export function WaveConfigEditor({
  waves,
  groups,
  problems,
  critical,
  onChange,
}: {
  waves: readonly Wave[];
  groups: readonly Schema<'ProtectionGroup'>[];
  problems: readonly Schema<'Problem'>[];
  critical: ReadonlySet<string>;
  onChange: (waves: Wave[]) => void;
}) {
  // By place, not by name: the name is being typed.
  const [chosen, setChosen] = useState(0);
  const inventory = useServers();
  const at = Math.min(chosen, waves.length - 1);
  const wave = waves[at];
  const serversOf = (one: Wave) =>
    (inventory.data?.servers ?? []).filter((it) => it.groups.some((group) => one.groupIds?.includes(group.groupId)));
  const about = (index: number) => problems.filter((it) => it.path.startsWith(`waves[${index}]`));
  const change = (next: readonly Wave[]) => onChange([...next]);
  const add = () => {
    change([...waves, { name: freeName(waves), groupIds: [] }]);
    setChosen(waves.length);
  };
  const move = (to: number) => {
    change(moved(waves, at, to));
    setChosen(to);
  };
  const refused = (to: number): string | undefined => {
    const found = to < 0 || to >= waves.length ? [] : circle(moved(waves, at, to));
    return found === undefined ? undefined : found.length === 0 ? 'It is there already.' : `They would wait for each other: ${found.join(' → ')}`;
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${waves.length})`}
          description="Each wave stands right of those that it waits for. A dashed border stands for people who are waited for."
          actions={
            <Button iconName="add-plus" onClick={add}>
              Add a wave
            </Button>
          }
        >
          Waves
        </Header>
      }
    >
      <SpaceBetween size="l">
        <PlanGraph
          selected={wave?.name}
          waves={waves.map((it, index) => ({
            name: it.name,
            ...(it.dependsOn !== undefined && { dependsOn: it.dependsOn }),
            note: noteOf(it, serversOf(it).length),
            gate: gateOf(it),
            critical: critical.has(it.name),
            wrong: about(index).length > 0,
          }))}
          onSelect={(name) => setChosen(waves.findIndex((it) => it.name === name))}
        />
        {wave === undefined ? (
          <Box color="text-body-secondary">A plan needs a wave. Add one, and choose the groups that it recovers.</Box>
        ) : (
          <SpaceBetween size="m">
            <Header
              variant="h3"
              actions={
                <SpaceBetween direction="horizontal" size="xs">
                  <Button
                    iconName="angle-left"
                    ariaLabel={`Move ${wave.name} earlier`}
                    disabled={refused(at - 1) !== undefined}
                    disabledReason={refused(at - 1)}
                    onClick={() => move(at - 1)}
                  />
                  <Button
                    iconName="angle-right"
                    ariaLabel={`Move ${wave.name} later`}
                    disabled={refused(at + 1) !== undefined}
                    disabledReason={refused(at + 1)}
                    onClick={() => move(at + 1)}
                  />
                  <Button iconName="remove" onClick={() => change(removed(waves, wave.name))}>
                    Remove this wave
                  </Button>
                </SpaceBetween>
              }
            >
              {wave.name || 'Wave without a name'}
            </Header>
            <WaveFields
              key={at}
              wave={wave}
              waves={waves}
              groups={groups}
              servers={serversOf(wave).map((it) => ({ serverId: it.serverId, name: nameOf(it) }))}
              error={(field) => about(at).find((it) => new RegExp(`\\]\\.${field.replace('.', '\\.')}([.[]|$)`).test(it.path))?.rule}
              onRename={(name) => {
                // Two waves of one name could not be told apart.
                if (!waves.some((it, index) => index !== at && it.name === name)) {
                  change(renamed(waves, wave.name, name));
                }
              }}
              onChange={(next) => change(waves.with(at, next))}
            />
          </SpaceBetween>
        )}
      </SpaceBetween>
    </Container>
  );
}
