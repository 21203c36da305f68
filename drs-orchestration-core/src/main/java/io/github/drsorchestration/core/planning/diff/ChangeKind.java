package io.github.drsorchestration.core.planning.diff;

/** What a change of a plan is about. */
public enum ChangeKind {
  NAME,
  DESCRIPTION,
  PRIORITY,
  TARGETS,
  MAX_DURATION,
  TAGS,
  /** It is expected to take more or less time. */
  DURATION,
  /** Waves are generated that were listed, or the other way round, or by another tag. */
  WAVE_GENERATION,
  WAVE_ADDED,
  WAVE_REMOVED,
  /** A wave has another name, and is otherwise the same. */
  WAVE_RENAMED,
  WAVES_REORDERED,
  /** A wave waits for others than before. */
  DEPENDENCIES,
  GROUP_ADDED,
  GROUP_REMOVED,
  /** A wave launches other members of its groups. */
  SERVERS,
  /** Other servers of a wave may fail. */
  OPTIONAL_SERVERS,
  CONDITION,
  APPROVAL_ADDED,
  APPROVAL_REMOVED,
  APPROVAL_CHANGED,
  PAUSE_ADDED,
  PAUSE_REMOVED,
  HOOK_ADDED,
  HOOK_REMOVED,
  HOOK_CHANGED,
  HOOKS_REORDERED,
  HEALTH_CHECK_ADDED,
  HEALTH_CHECK_REMOVED,
  HEALTH_CHECK_CHANGED,
  TIMEOUT,
  ON_FAILURE,
  FAILURE_THRESHOLD,
  SPLITTING
}
