package io.github.drsorchestration.core.operation.catalog.call;

import io.github.drsorchestration.api.port.store.PageRequest;
import java.util.Optional;

/** Which part of a list is wanted. */
public final class Paging {

  private Paging() {}

  /**
   * The part that an input asks for.
   *
   * @param limit the most items, 1 to 1,000, by default 100
   * @param token where the page before ended
   */
  public static PageRequest of(Optional<Integer> limit, Optional<String> token) {
    return new PageRequest(limit.orElse(PageRequest.FIRST.limit()), token);
  }
}
