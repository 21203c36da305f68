package io.github.drsorchestration.core.service.configuration;

/** What an import does with an item that is stored and differs. */
public enum OnConflict {
  /** The stored one stays. */
  SKIP,
  /** The stored one is replaced; of an account, what the document does not say stays. */
  REPLACE
}
