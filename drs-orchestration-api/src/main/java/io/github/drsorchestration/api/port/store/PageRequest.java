package io.github.drsorchestration.api.port.store;

import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Range;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit the most items, 1 to 1,000
 * @param token the token of the part before; absent for the first part
 */
public record PageRequest(
    @Range(min = 1, max = PageRequest.MAX_LIMIT) int limit, Optional<String> token) {

  /** The most items of a page. */
  public static final int MAX_LIMIT = 1_000;

  /** The first hundred. */
  public static final PageRequest FIRST = new PageRequest(100, Optional.empty());

  public PageRequest {
    Bounds.of(PageRequest.class).check(limit, token);
  }

  public PageRequest after(String nextToken) {
    return new PageRequest(limit, Optional.of(nextToken));
  }
}
