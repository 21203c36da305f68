package io.github.drsorchestration.core.service.place;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import java.util.Optional;

/**
 * A place whose quotas cannot be read, for which those of a new account stand in.
 *
 * @param where the account and Region
 * @param why they cannot be read
 */
public record AssumedQuotas(AccountRegion where, String why) {

  /** Absent for quotas that were read. */
  public static Optional<AssumedQuotas> of(AccountRegion where, Quotas quotas) {
    return quotas.assumed().map(why -> new AssumedQuotas(where, why));
  }
}
