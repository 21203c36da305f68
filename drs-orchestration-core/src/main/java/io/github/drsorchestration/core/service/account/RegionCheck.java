package io.github.drsorchestration.core.service.account;

import io.github.drsorchestration.core.service.place.Diagnosis;
import java.util.Optional;

/**
 * What came of trying an account in a Region.
 *
 * @param region the Region
 * @param needed whether the account names it, or a group is there
 * @param answers whether DRS answered
 * @param problem why not
 */
public record RegionCheck(
    String region, boolean needed, boolean answers, Optional<Diagnosis> problem) {

  RegionCheck(String region, boolean needed, Optional<Diagnosis> problem) {
    this(region, needed, problem.isEmpty(), problem);
  }
}
