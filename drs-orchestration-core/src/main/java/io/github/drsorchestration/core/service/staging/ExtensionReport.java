package io.github.drsorchestration.core.service.staging;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.service.capacity.Usage;
import java.util.List;

/**
 * What came of the extension of servers.
 *
 * @param where the account and Region that can launch them
 * @param stagingAccountId the account that replicates them
 * @param dryRun whether it was only told what would happen
 * @param sourceServers how many source servers the account has, and how many it may have
 * @param servers each of them, in the order of the request
 */
public record ExtensionReport(
    AccountRegion where,
    String stagingAccountId,
    boolean dryRun,
    Usage sourceServers,
    List<ExtensionOutcome> servers) {

  public ExtensionReport {
    servers = List.copyOf(servers);
  }
}
