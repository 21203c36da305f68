package io.github.drsorchestration.api.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.api.internal.Copy;
import java.util.List;
import java.util.Optional;

/**
 * The chain of hashes over an execution's events, so that the report can be tied to them.
 *
 * @param count how many events there are
 * @param firstHash the hash of the first
 * @param lastHash the hash of the last
 * @param verified whether whoever made the report found the chain intact, and what the report says
 *     in agreement with it
 * @param covers which statements of the report the events bear out or refute
 * @param problems what is wrong with the chain, or differs from it; empty where it is verified
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ChainSummary(
    long count,
    Optional<String> firstHash,
    Optional<String> lastHash,
    boolean verified,
    List<String> covers,
    List<String> problems) {

  public ChainSummary {
    Check.present("firstHash", firstHash);
    Check.present("lastHash", lastHash);
    covers = Copy.list("covers", covers);
    problems = Copy.list("problems", problems);
  }
}
