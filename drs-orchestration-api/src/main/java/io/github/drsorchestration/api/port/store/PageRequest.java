package io.github.drsorchestration.api.port.store;

import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit the most items, 1 to 1,000
 * @param token the token of the part before; absent for the first part
 */
public record PageRequest(int limit, Optional<String> token) {

  /** The first hundred. */
  public static final PageRequest FIRST = new PageRequest(100, Optional.empty());

  public PageRequest {
    Check.atLeast("limit", limit, 1);
    Check.that(limit <= 1_000, "limit", "must be at most 1000");
    Check.present("token", token);
  }

  public PageRequest after(String nextToken) {
    return new PageRequest(limit, Optional.of(nextToken));
  }
}
