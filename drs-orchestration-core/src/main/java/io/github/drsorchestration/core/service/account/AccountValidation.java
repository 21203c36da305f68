package io.github.drsorchestration.core.service.account;

import java.time.Instant;
import java.util.List;

/**
 * What came of trying an account in its Regions.
 *
 * @param accountId the account
 * @param validated whether DRS answers in all Regions that are needed, and in one at least
 * @param at when it was tried
 * @param regions each Region
 */
public record AccountValidation(
    String accountId, boolean validated, Instant at, List<RegionCheck> regions) {

  public AccountValidation {
    regions = List.copyOf(regions);
  }

  static AccountValidation of(String accountId, Instant at, List<RegionCheck> regions) {
    boolean validated =
        regions.stream().anyMatch(RegionCheck::answers)
            && regions.stream().filter(RegionCheck::needed).allMatch(RegionCheck::answers);
    return new AccountValidation(accountId, validated, at, regions);
  }
}
