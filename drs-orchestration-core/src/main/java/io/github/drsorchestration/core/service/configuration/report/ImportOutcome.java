package io.github.drsorchestration.core.service.configuration.report;

/** What an import does with an item. */
public enum ImportOutcome {
  CREATED,
  /** The stored one is replaced. */
  UPDATED,
  /** It is stored like this already. */
  UNCHANGED,
  /** It could be written and is not; the reason says why. */
  SKIPPED,
  /** It cannot be written. */
  FAILED;

  /** Whether the store has, or would have, a new version of the item. */
  public boolean isWritten() {
    return this == CREATED || this == UPDATED;
  }
}
