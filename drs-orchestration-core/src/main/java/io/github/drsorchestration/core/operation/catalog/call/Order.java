package io.github.drsorchestration.core.operation.catalog.call;

import io.github.drsorchestration.core.service.listing.Sort;
import io.github.drsorchestration.core.service.listing.SortBy;
import java.util.Optional;

/** In which direction a list is sorted. */
public enum Order {
  ASCENDING,
  DESCENDING;

  /** By that, or else by the name, and ascending unless the opposite is wanted. */
  public static Sort sort(Optional<SortBy> by, Optional<Order> order) {
    return new Sort(by.orElse(SortBy.NAME), order.equals(Optional.of(DESCENDING)));
  }
}
