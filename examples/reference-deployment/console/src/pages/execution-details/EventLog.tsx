import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Steps from '@cloudscape-design/components/steps';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useMemo, useState } from 'react';
import { ProblemAlert, Time, formatDuration } from '../../components';
import { nameOf, serversOf, since, type Execution } from './facts';
import { wordsOf } from './eventWords';
import { useEvents } from './useExecution';

const PAGE = 40;

/** The record, newest first. */
export function EventLog({ execution, wave }: { execution: Execution; wave: string | undefined }) {
  const events = useEvents(execution.executionId);
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  const names = useMemo(() => new Map(serversOf(execution).map((it) => [it.serverId, it.name])), [execution]);
  const all = useMemo(
    () =>
      (events.data ?? []).map((event) => ({
        event,
        ...wordsOf(event, names.get(event.serverId ?? '') ?? event.serverId ?? 'a server'),
      })),
    [events.data, names],
  );
  const needle = text.toLowerCase();
  const found = all
    .filter((it) => wave === undefined || it.event.wave === wave)
    .filter((it) => `${it.text} ${it.event.type} ${nameOf(it.event.actor)} ${it.event.reason ?? ''}`.toLowerCase().includes(needle))
    .reverse();
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const at = Math.min(page, pages);
  return (
    <SpaceBetween size="m">
      <ProblemAlert of={events.error} />
      <SpaceBetween direction="horizontal" size="m">
        <TextFilter
          filteringText={text}
          filteringPlaceholder="Find events"
          filteringAriaLabel="Find events"
          countText={`${found.length} of ${all.length}`}
          onChange={({ detail }) => setText(detail.filteringText)}
        />
        {pages > 1 && (
          <Pagination currentPageIndex={at} pagesCount={pages} onChange={({ detail }) => setPage(detail.currentPageIndex)} />
        )}
      </SpaceBetween>
      {found.length === 0 ? (
        <Box color="text-body-secondary">No event matches.</Box>
      ) : (
        <Steps
          ariaLabel="Events, newest first"
          steps={found.slice((at - 1) * PAGE, at * PAGE).map(({ event, type, text: says }) => ({
            status: type,
            statusIconAriaLabel: type,
            annotation: (
              <Box fontSize="body-s" color="text-body-secondary" padding={{ right: 'xs' }}>
                +{formatDuration(Math.max(0, since(execution, event.at)))}
                <br />
                <Time at={event.at} />
              </Box>
            ),
            // Steps break words anywhere, which on a narrow screen is in the middle of short ones.
            header: <span style={{ wordBreak: 'normal', overflowWrap: 'anywhere' }}>{says}</span>,
            details:
              event.actor.id === 'engine' && event.reason === undefined
                ? undefined
                : `${nameOf(event.actor)}${event.reason === undefined ? '' : `: “${event.reason}”`}`,
          }))}
        />
      )}
    </SpaceBetween>
  );
}
