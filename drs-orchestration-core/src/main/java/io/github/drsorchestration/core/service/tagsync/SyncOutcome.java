package io.github.drsorchestration.core.service.tagsync;

/** What came of one server in a synchronization of tags. */
public enum SyncOutcome {
  /** It has tags that it did not have; in a dry run, it would have. */
  CHANGED,
  /** It has all tags already. */
  UNCHANGED,
  /** There is nothing to copy to it. */
  SKIPPED,
  FAILED,
  /** The run ended before its turn. The next one begins with what has to be changed. */
  NOT_REACHED
}
