package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;

/** Knows the quotas in force. An implementation answers {@link Quotas#DEFAULTS} where it cannot. */
@FunctionalInterface
public interface QuotaSource {
  Quotas quotas(AccountRegion where);
}
