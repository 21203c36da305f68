import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { useApi, type Schema } from '../../api';
import { DataTable, Duration, ProblemAlert, StatusBadge } from '../../components';
import { Loading, usePageTitle } from '../../shell';
import { GAME_STATES } from './Lobby';
import { ToDecide } from './ToDecide';

/** A game as it goes on: what the players know, and what they can do. */
export function GamePage() {
  const { gameId = '' } = useParams();
  const { queries } = useApi();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const params = { params: { path: { gameId } } };
  const game = queries.useQuery('get', '/gameday/games/{gameId}', params, { refetchInterval: 1_500 });
  usePageTitle(game.data?.scenario.title ?? 'Game', [{ text: 'Game day', href: '#/game-day' }]);
  const changed = { onSuccess: () => cache.invalidateQueries({ queryKey: ['get', '/gameday/games/{gameId}'] }) };
  const act = queries.useMutation('post', '/gameday/games/{gameId}/actions', changed);
  const advance = queries.useMutation('post', '/gameday/games/{gameId}/advance', changed);
  const end = queries.useMutation('post', '/gameday/games/{gameId}/end', {
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['get', '/gameday/scores'] });
      await navigate(`/game-day/scores/${gameId}`);
    },
  });
  if (game.data === undefined) {
    return game.error === null ? <Loading /> : <ProblemAlert of={game.error} retry={() => void game.refetch()} />;
  }
  const view = game.data;
  const running = view.status === 'RUNNING';
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={view.scenario.story}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {running && view.timesReal === 0 && (
                <Button loading={advance.isPending} onClick={() => advance.mutate({ ...params, body: {} })}>
                  On to the next decision
                </Button>
              )}
              <Button disabled={view.status === 'ENDED'} loading={end.isPending} onClick={() => end.mutate(params)}>
                End the game
              </Button>
            </SpaceBetween>
          }
        >
          {view.scenario.title}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <ProblemAlert of={act.error ?? advance.error ?? end.error} />
        {view.status === 'TIME_UP' && <Alert type="info">Time is up. End the game to see the score.</Alert>}
        <Container>
          <KeyValuePairs
            columns={4}
            items={[
              { label: 'Plan', value: view.planName },
              { label: 'Game', value: GAME_STATES[view.status] },
              { label: 'Execution', value: <StatusBadge status={view.execution} /> },
              {
                label: 'Since the disaster',
                value: (
                  <>
                    <Duration of={view.elapsed} />, the game ends at <Duration of={view.length} />
                  </>
                ),
              },
              { label: 'RTO', value: <Duration of={view.rto.target} /> },
              { label: 'Servers', value: servers(view.servers) },
              { label: 'Players', value: view.players.join(', ') },
              { label: 'Speed', value: view.timesReal === 0 ? 'Turn by turn' : `${view.timesReal} times as fast` },
            ]}
          />
        </Container>
        <ToDecide
          view={view}
          busy={act.isPending}
          onAct={(type, wave, reason) => act.mutate({ ...params, body: { type, wave, reason } })}
        />
        <DataTable
          title="Waves"
          items={view.waves}
          idOf={(it) => it.name}
          empty="The plan has no waves."
          columns={[
            { id: 'name', header: 'Wave', isRowHeader: true, cell: (it) => it.name },
            { id: 'status', header: 'Status', cell: (it) => <StatusBadge status={it.status} /> },
            { id: 'started', header: 'Began after', cell: (it) => <Duration of={it.started} /> },
            { id: 'ended', header: 'Ended after', cell: (it) => <Duration of={it.ended} /> },
          ]}
        />
        <DataTable
          title="What happened last"
          items={[...view.latest].reverse()}
          idOf={(it) => String(it.sequence)}
          empty="Nothing yet."
          columns={[
            { id: 'what', header: 'What', isRowHeader: true, cell: (it) => it.type.toLowerCase().replaceAll('_', ' ') },
            { id: 'wave', header: 'Wave', cell: (it) => it.wave ?? '–' },
            { id: 'server', header: 'Server', cell: (it) => it.serverId ?? '–' },
            { id: 'why', header: 'Why', cell: (it) => it.reason ?? it.details['reason'] ?? '–' },
            { id: 'who', header: 'Who', cell: (it) => it.actor.name ?? it.actor.id },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}

function servers(counts: Schema<'GameView'>['servers']): string {
  const all = Object.entries(counts).map(([status, count]) => `${count} ${status.toLowerCase()}`);
  return all.length === 0 ? '–' : all.join(', ');
}
