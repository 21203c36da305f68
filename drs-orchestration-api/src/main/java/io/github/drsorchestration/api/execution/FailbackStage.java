package io.github.drsorchestration.api.execution;

/** How far a server is on its way home, apart from its launch in the origin. */
public enum FailbackStage {
  /**
   * Its recovery instance is to be replicated back. On premises, its machine is to be booted with
   * the failback client, which does that.
   */
  REVERSING,
  /** It is being copied to the origin, which takes minutes to days. */
  SYNCING,
  /** The copy follows the recovery instance; the server can be launched in the origin. */
  IN_SYNC,
  /** It carries production in the origin again; nothing protects it there yet. */
  HOME,
  /** It is to be replicated to the recovery place; on premises, by the agent on its machine. */
  REPROTECTING,
  /** It is being copied to the recovery place. */
  RESYNCING,
  /** It is protected in the recovery place, as it was before the disaster. */
  PROTECTED,
  /** The replication that brought it home is to be stopped. */
  STOPPING,
  /** The instance that is not needed any more is to be terminated. */
  TERMINATING,
  /** DRS is to forget what the way home needed. */
  FORGETTING,
  /** Nothing is left of the way home. */
  CLEANED_UP;

  /** Whether the server is on its way to its launch in the origin. */
  public boolean isBeforeLaunch() {
    return this == REVERSING || this == SYNCING || this == IN_SYNC;
  }

  /** Whether what the way home needed is being removed. */
  public boolean isCleaningUp() {
    return this == STOPPING || this == TERMINATING || this == FORGETTING;
  }
}
