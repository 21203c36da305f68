package io.github.drsorchestration.core.service.listing;

/** What a list is sorted by; equals are sorted by id. */
public enum SortBy {
  /** The name, ignoring case. */
  NAME,
  /** When it was last changed; what never was comes first. */
  LAST_MODIFIED
}
