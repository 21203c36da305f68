package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;

/**
 * Knows the quotas in force. An implementation that cannot read them says so by {@link
 * Quotas#assumed}.
 */
@FunctionalInterface
public interface QuotaSource {
  Quotas quotas(AccountRegion where);
}
