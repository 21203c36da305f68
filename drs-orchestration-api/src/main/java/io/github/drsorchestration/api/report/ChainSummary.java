package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * The chain of hashes over an execution's events, so that the report can be tied to them.
 *
 * @param count how many events there are
 * @param firstHash the hash of the first
 * @param lastHash the hash of the last
 * @param verified whether whoever made the report found the chain intact
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChainSummary(
    long count, Optional<String> firstHash, Optional<String> lastHash, boolean verified) {

  public ChainSummary {
    Check.present("firstHash", firstHash);
    Check.present("lastHash", lastHash);
  }
}
