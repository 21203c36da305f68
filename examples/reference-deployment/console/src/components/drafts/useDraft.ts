import { useCallback, useMemo, useState } from 'react';

const PREFIX = 'drs-orchestration.draft.';

export interface Draft<T> {
  /** What was read when the editing began. */
  readonly base: T;
  readonly mine: T;
}

export interface DraftHandle<T> extends Draft<T> {
  /** Kept from before the page was left. */
  readonly kept: boolean;
  readonly set: (mine: T) => void;
  /** Goes on editing over what somebody else has saved meanwhile. */
  readonly rebase: (base: T, mine: T) => void;
  readonly discard: () => void;
}

/**
 * What is being edited, kept in this tab until it is saved or discarded: it outlives another page, a reload and the end
 * of the session.
 *
 * @param key what is edited, such as `plan/web-shop`
 * @param read what the server has
 */
export function useDraft<T>(key: string, read: T, storage: Storage = sessionStorage): DraftHandle<T> {
  const name = PREFIX + key;
  const [start] = useState(() => readDraft<T>(storage, name));
  const [draft, setDraft] = useState<Draft<T>>(() => start ?? { base: read, mine: read });
  const put = useCallback(
    (next: Draft<T>) => {
      setDraft(next);
      storage.setItem(name, JSON.stringify(next));
    },
    [name, storage],
  );
  return useMemo(
    () => ({
      ...draft,
      kept: start !== undefined,
      set: (mine: T) => put({ base: draft.base, mine }),
      rebase: (base: T, mine: T) => put({ base, mine }),
      discard: () => storage.removeItem(name),
    }),
    [draft, name, put, start, storage],
  );
}

/** A draft of an older console may have any form; what cannot be read is none. */
export function readDraft<T>(storage: Storage, name: string): Draft<T> | undefined {
  const text = storage.getItem(name);
  if (text === null) {
    return undefined;
  }
  try {
    const draft = JSON.parse(text) as Partial<Draft<T>> | null;
    return draft?.base === undefined || draft.mine === undefined ? undefined : (draft as Draft<T>);
  } catch {
    return undefined;
  }
}
