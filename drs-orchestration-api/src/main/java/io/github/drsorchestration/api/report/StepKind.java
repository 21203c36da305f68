package io.github.drsorchestration.api.report;

/** What time on a critical path was spent on. */
public enum StepKind {
  /** From the declaration to the moment that the first wave could start. */
  PREPARATION,
  APPROVAL,
  PAUSE,
  HOOK,
  /** Disks were copied to the origin. */
  COPY,
  /** Servers waited for room in the quotas of their place. */
  QUEUE,
  /** DRS launched, from the submitted job to its end or to the launched server. */
  LAUNCH,
  /** A launched server was not yet healthy. */
  VERIFY,
  /** A launch that failed and was repeated later. */
  FAILED_TRY,
  /** Nothing is on record: the engine was waiting to look again, or people to decide. */
  WAIT
}
