package io.github.drsorchestration.core.service.configuration.report;

/** What an import does if an item cannot be written. */
public enum ImportMode {
  /** Nothing is written. */
  ALL_OR_NOTHING,
  /** Whatever does not depend on that item is written. */
  AS_FAR_AS_POSSIBLE
}
