import Button from '@cloudscape-design/components/button';
import Cards from '@cloudscape-design/components/cards';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useApi, type Schema } from '../../api';
import { useMay } from '../../auth';
import { DataTable, Duration, ProblemAlert, StatusBadge, Time } from '../../components';
import { usePageTitle } from '../../shell';
import { later } from '../../components/later';

const StartGame = later(() => import('./StartGame').then((it) => it.StartGame));

/** What can be played, what is being played, and how it went. */
export function Lobby() {
  usePageTitle('Game day');
  const { queries } = useApi();
  const may = useMay('drs:ExecuteRecovery');
  const [chosen, setChosen] = useState<Schema<'GameScenario'>>();
  const scenarios = queries.useQuery('get', '/gameday/scenarios', {});
  const games = queries.useQuery('get', '/gameday/games', {}, { refetchInterval: 5_000 });
  const scores = queries.useQuery('get', '/gameday/scores', {});
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="Rehearse a disaster with your own plans. Each game has a simulated world of its own; nothing real is touched."
        >
          Game day
        </Header>
      }
    >
      <SpaceBetween size="l">
        {(games.data?.items.length ?? 0) > 0 && (
          <DataTable
            title="Games"
            items={games.data?.items}
            problem={games.error}
            idOf={(it) => it.gameId}
            empty="Nobody plays."
            columns={[
              {
                id: 'game',
                header: 'Game',
                isRowHeader: true,
                cell: (it) => <Link href={`#/game-day/games/${it.gameId}`}>{titleOf(it.scenarioId, scenarios.data?.items)}</Link>,
              },
              { id: 'plan', header: 'Plan', cell: (it) => it.planId },
              { id: 'players', header: 'Players', cell: (it) => it.players.join(', ') },
              { id: 'state', header: 'Game', cell: (it) => GAME_STATES[it.status] },
              { id: 'execution', header: 'Execution', cell: (it) => <StatusBadge status={it.execution} /> },
              { id: 'elapsed', header: 'Played', cell: (it) => <Duration of={it.elapsed} /> },
            ]}
          />
        )}
        <ProblemAlert of={scenarios.error} retry={() => void scenarios.refetch()} />
        <Cards
          header={<Header variant="h2">Scenarios</Header>}
          items={scenarios.data?.items ?? []}
          loading={scenarios.isPending}
          loadingText="Loading"
          cardsPerRow={[{ cards: 1 }, { minWidth: 700, cards: 2 }, { minWidth: 1_200, cards: 3 }]}
          cardDefinition={{
            header: (it) => it.title,
            sections: [
              { id: 'story', content: (it) => it.story },
              { id: 'practises', header: 'What it practises', content: (it) => it.practises },
              {
                id: 'play',
                content: (it) =>
                  may && (
                    <Button ariaLabel={`Play ${it.title}`} onClick={() => setChosen(it)}>
                      Play
                    </Button>
                  ),
              },
            ],
          }}
        />
        <DataTable
          title="Scores"
          items={scores.data?.items}
          problem={scores.error}
          retry={() => void scores.refetch()}
          idOf={(it) => it.gameId}
          empty="No game has been played to its end."
          columns={[
            {
              id: 'scenario',
              header: 'Scenario',
              isRowHeader: true,
              cell: (it) => <Link href={`#/game-day/scores/${it.gameId}`}>{titleOf(it.scenarioId, scenarios.data?.items)}</Link>,
            },
            { id: 'plan', header: 'Plan', cell: (it) => it.planName },
            { id: 'players', header: 'Players', cell: (it) => it.players.join(', ') },
            { id: 'rto', header: 'Recovered in', cell: (it) => <Duration of={it.figures.rto.measured} /> },
            { id: 'waited', header: 'Waited for people', cell: (it) => <Duration of={it.figures.waitedForPeople} /> },
            { id: 'ended', header: 'Ended', cell: (it) => <Time at={it.endedAt} /> },
          ]}
        />
      </SpaceBetween>
      {chosen !== undefined && <StartGame scenario={chosen} onClose={() => setChosen(undefined)} />}
    </ContentLayout>
  );
}

export const GAME_STATES: Record<Schema<'GameViewStatus'>, string> = {
  RUNNING: 'Goes on',
  TIME_UP: 'Time is up',
  ENDED: 'Ended',
};

function titleOf(scenarioId: string, scenarios: readonly Schema<'GameScenario'>[] | undefined): string {
  return scenarios?.find((it) => it.scenarioId === scenarioId)?.title ?? scenarioId;
}
