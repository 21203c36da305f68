const KEY = 'drs-orchestration.loaded-again';
/** A page that is loaded again finds what it needs, or will not find it any more. */
const ONCE_MS = 60_000;

export interface LostFilesOptions {
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly now: () => number;
  readonly reload: () => void;
}

const lost = new WeakSet<object>();

/**
 * Loads the page again when a part of the console is not there any more, as after an update of it: once, for a page that
 * finds nothing at the second try either would be loaded for ever. Drafts are kept, because they are in the storage of
 * the tab.
 */
export function recoverLostFiles({ storage, now, reload }: LostFilesOptions): void {
  addEventListener('vite:preloadError', ({ payload }) => {
    lost.add(payload);
    const before = Number(storage.getItem(KEY) ?? 0);
    if (now() - before > ONCE_MS) {
      storage.setItem(KEY, String(now()));
      reload();
    }
  });
}

/** Whether something was thrown because a part of the console is not there. */
export function isLostFile(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && lost.has(thrown);
}

/** Whether this page was loaded again a moment ago for that reason. */
export function wasLoadedAgain({ storage, now }: Pick<LostFilesOptions, 'storage' | 'now'>): boolean {
  return now() - Number(storage.getItem(KEY) ?? 0) < ONCE_MS;
}
