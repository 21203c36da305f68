package io.github.drsorchestration.core.service.lifecycle.action;

/** What came of an action for one server. */
public enum ActionStatus {
  /** It would be done: this was a dry run. */
  PLANNED,
  /** It is done. */
  DONE,
  /** It was so before. */
  UNCHANGED,
  /** Something stands in the way; nothing was done. */
  REFUSED,
  /** It was certainly not done; the same request may succeed later. */
  FAILED,
  /** It was not tried, because its place throttles calls or does not answer. */
  NOT_TRIED,
  /** There was no answer, and what DRS shows now does not tell either. Look again later. */
  UNKNOWN
}
