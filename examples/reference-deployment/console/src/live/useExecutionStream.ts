import { useEffect, useEffectEvent, useState } from 'react';
import { useApi } from '../api';
import { useAuth } from '../auth';
import type { SentEvent } from './sse';
import { openStream, type Connection } from './stream';

/** Follows one execution from its first event on; the events are `event`, `state` and `end`. */
export function useExecutionStream(executionId: string, onEvent: (event: SentEvent) => void): Connection {
  const auth = useAuth();
  const { url } = useApi();
  const [connection, setConnection] = useState<Connection>({ state: 'connecting' });
  const handle = useEffectEvent(onEvent);
  useEffect(
    () =>
      openStream({
        url: `${url}/executions/${encodeURIComponent(executionId)}/stream`,
        signer: auth,
        onEvent: (event) => handle(event),
        onConnection: setConnection,
      }),
    [auth, url, executionId],
  );
  return connection;
}
