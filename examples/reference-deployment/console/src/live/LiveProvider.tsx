import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useApi } from '../api';
import { useAuth, useSession } from '../auth';
import { LiveContext, type LiveState } from './LiveContext';
import { openSharedStream } from './sharedStream';
import type { Connection } from './stream';
import { useVisible } from './useVisible';

const GATHER_MS = 400;

/**
 * Listens to everything that goes on, and reads executions again when something has happened to one.
 *
 * Only while the page can be seen; one that is seen again reads what it has missed.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const auth = useAuth();
  const session = useSession();
  const user = session.state === 'signed-out' ? '' : session.user;
  const { url } = useApi();
  const queries = useQueryClient();
  const visible = useVisible();
  const [connection, setConnection] = useState<Connection>({ state: 'connecting' });
  const [states, setStates] = useState<ReadonlyMap<string, LiveState>>(new Map());

  useEffect(() => {
    if (!visible) {
      return;
    }
    // Many events come at once, such as those of a wave; they are one reason to read again.
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        // A read that takes longer than events are apart would be begun again and again, and never end.
        if (queries.isFetching({ predicate: (it) => concernsExecutions(it.queryKey) }) > 0) {
          readAgain();
        } else {
          void queries.invalidateQueries({ predicate: (it) => concernsExecutions(it.queryKey) });
        }
      }, GATHER_MS);
    };
    const stop = openSharedStream({
      url: `${url}/stream`,
      signer: auth,
      user,
      onEvent: (event) => {
        readAgain();
        if (event.type === 'state') {
          const state = JSON.parse(event.data) as LiveState;
          setStates((old) => new Map(old).set(state.executionId, state));
        }
      },
      onConnection: (now) => {
        setConnection(now);
        if (now.state === 'connected') {
          readAgain();
        }
      },
    });
    return () => {
      clearTimeout(gathering);
      stop();
    };
  }, [auth, queries, url, user, visible]);

  const live = useMemo(() => ({ connection, states }), [connection, states]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** The keys are those of openapi-react-query: method, path, parameters. */
function concernsExecutions(key: readonly unknown[]): boolean {
  return typeof key[1] === 'string' && /^\/(executions|disasters|drills)/.test(key[1]);
}
