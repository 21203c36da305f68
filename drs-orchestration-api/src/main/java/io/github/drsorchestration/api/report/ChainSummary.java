package io.github.drsorchestration.api.report;

import java.util.Objects;
import java.util.Optional;

/**
 * The chain of hashes over an execution's events, so that the report can be tied to them.
 *
 * @param count how many events there are
 * @param firstHash the hash of the first
 * @param lastHash the hash of the last
 * @param verified whether whoever made the report found the chain intact
 */
public record ChainSummary(
    long count, Optional<String> firstHash, Optional<String> lastHash, boolean verified) {

  public ChainSummary {
    Objects.requireNonNull(firstHash, "firstHash");
    Objects.requireNonNull(lastHash, "lastHash");
  }
}
