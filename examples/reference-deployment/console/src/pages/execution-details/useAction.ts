import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, useApi, type ApiClient, type Schema } from '../../api';
import { problemNotification, useNotify } from '../../shell';
import { ACTIONS } from './actions';
import type { Execution, RequestType } from './facts';
import { readAllowed, readExecution } from './useExecution';

type Body = Schema<'PauseExecutionBody'>;

/** Asks for it, after a look at whether it is still allowed, and still does what was shown. */
export function useAction(executionId: string, type: RequestType, onDone: () => void) {
  const { client } = useApi();
  const cache = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: async ({ body, stillSo }: { body: Body; stillSo: (now: Execution) => boolean }) => {
      const [actions, fresh] = await Promise.all([readAllowed(client, executionId), readExecution(client, executionId)]);
      const action = actions.requests[type];
      if (action?.allowed === false) {
        throw new ApiProblem(409, {
          code: 'REQUEST_REFUSED',
          error: 'That is not possible any more',
          message: action.why ?? 'it changed meanwhile',
        });
      }
      if (!stillSo(fresh)) {
        cache.setQueryData(['get', '/executions/{id}', { params: { path: { id: executionId } } }], fresh);
        throw new ApiProblem(409, {
          code: 'REQUEST_REFUSED',
          error: 'Nothing was asked for',
          message: 'what it would do has changed since you opened this; look at it above',
        });
      }
      await send(client, executionId, type, body);
    },
    onSuccess: () => {
      notify({ type: 'success', text: `${ACTIONS[type].label}: asked for, and on record.` });
      onDone();
    },
    onError: (thrown) => {
      if (!(thrown instanceof ApiProblem)) {
        notify(problemNotification(thrown));
      }
    },
    onSettled: () =>
      cache.invalidateQueries({ predicate: (it) => typeof it.queryKey[1] === 'string' && it.queryKey[1].startsWith('/executions') }),
  });
}

function send(client: ApiClient, id: string, type: RequestType, body: Body) {
  const init = { params: { path: { id } }, body };
  switch (type) {
    case 'PAUSE':
      return client.POST('/executions/{id}/pause', init);
    case 'RESUME':
      return client.POST('/executions/{id}/resume', init);
    case 'CANCEL':
      return client.POST('/executions/{id}/cancel', init);
    case 'APPROVE':
      return client.POST('/executions/{id}/approve', init);
    case 'DENY':
      return client.POST('/executions/{id}/deny', init);
    case 'RETRY':
      return client.POST('/executions/{id}/retry', init);
    case 'SKIP':
      return client.POST('/executions/{id}/skip', init);
    case 'RELAUNCH':
      return client.POST('/executions/{id}/relaunch', init);
    case 'EXTEND':
      return client.POST('/executions/{id}/extend', init);
    case 'TERMINATE':
      return client.POST('/executions/{id}/terminate-instances', init);
    case 'REPROTECT':
      return client.POST('/executions/{id}/reprotect', init);
    case 'CLEAN_UP':
      return client.POST('/executions/{id}/clean-up', init);
  }
}
