package io.github.drsorchestration.api.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;

/**
 * One AWS account in one Region: the place where a source server is replicated to and recovered in.
 * Everything that DRS counts and limits (jobs, quotas, initialisation) it counts per place.
 *
 * @param accountId the twelve-digit AWS account id
 * @param region the Region's code, such as {@code eu-west-1}; whether DRS is offered there is not
 *     checked here
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AccountRegion(
    @Text(TextForm.ACCOUNT_ID) String accountId, @Text(TextForm.REGION) String region)
    implements Comparable<AccountRegion> {

  public AccountRegion {
    Bounds.of(AccountRegion.class).check(accountId, region);
  }

  @Override
  public int compareTo(AccountRegion other) {
    int byAccount = accountId.compareTo(other.accountId);
    return byAccount != 0 ? byAccount : region.compareTo(other.region);
  }

  @Override
  public String toString() {
    return accountId + "/" + region;
  }
}
